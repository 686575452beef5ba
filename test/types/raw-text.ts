// Raw words have no way out of their room.

import { type AnonymisedText } from '#privacy/anonymised-text';
import { type RawText } from '#privacy/receive';
import { type Stores } from '#turn/ports';

declare const raw: RawText;
declare const stores: Stores;

// @ts-expect-error raw text is no string
export const asString: string = raw;

// @ts-expect-error raw text cannot be cast into a string
export const cast = raw as string;

// @ts-expect-error its characters are private
export const opened: unknown = raw['text'];

// @ts-expect-error raw text is not anonymised text
export const asAnonymised: AnonymisedText = raw;

// @ts-expect-error raw text cannot be cast into anonymised text
export const castAnonymised = raw as AnonymisedText;

// @ts-expect-error raw text cannot be kept
void stores.answers.keep(raw);
