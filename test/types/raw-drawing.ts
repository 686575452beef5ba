// A raw drawing has no way out of its room but to the reviewer.

import { type IsPlainJson, type Session } from '#engine/session';
import { type AnonymisedText } from '#privacy/anonymised-text';
import { type Consent, type ConsentRecord } from '#privacy/consent';
import { type RawText } from '#privacy/receive';
import { type RawDrawing } from '#privacy/receive-drawing';
import { type Keepable } from '#privacy/keepable';
import { SealedToReviewer, type ToReviewer } from '#privacy/sealed-to-reviewer';
import { type Strokes } from '#privacy/strokes';
import { type Log, type Stores } from '#turn/ports';

declare const drawing: RawDrawing;
declare const strokes: Strokes;
declare const consent: Consent;
declare const record: ConsentRecord;
declare const bytes: Uint8Array;
declare const toReviewer: ToReviewer;
declare const sealed: SealedToReviewer;
declare const stores: Stores;
declare const log: Log;

const at = { consultation: 'c', participation: 'p', name: 'd.q', id: 'i' };

// @ts-expect-error its strokes are private
export const opened: unknown = drawing['strokes'];

// @ts-expect-error a raw drawing cannot be cast into its strokes
export const cast = drawing as Strokes;

// @ts-expect-error nor are strokes a raw drawing: it is received
export const shaped: RawDrawing = strokes;

// @ts-expect-error a raw drawing is no raw text
export const asText: RawText = drawing;

// @ts-expect-error nor anonymised text
export const asAnonymised: AnonymisedText = drawing;

// @ts-expect-error a session that remembers a drawing is not plain JSON
export const remembered: IsPlainJson<Session & { last: RawDrawing }> = true;

// @ts-expect-error nor is one that remembers a sealed one
export const rememberedSealed: IsPlainJson<Session & { last: SealedToReviewer }> = true;

// @ts-expect-error a raw drawing cannot be sealed as an answer
export const answer: Keepable = { as: 'picture', sealed: drawing };

// @ts-expect-error nor can one that was sealed to the reviewer stand where words are kept
export const sealedAnswer: Keepable = { as: 'text', words: sealed, probe: null };

// @ts-expect-error a raw drawing is not stored among answers
void stores.answers.keep(drawing);

// @ts-expect-error nor what is for the reviewer: nobody else may find it there
void stores.answers.keep(sealed);

// @ts-expect-error a raw drawing is not held: it is sealed first
void stores.held.keep({ ...at, consent }, drawing);

// @ts-expect-error nor are bytes that nobody has sealed
void stores.held.keep({ ...at, consent }, bytes);

// @ts-expect-error without a consent nothing is held
void stores.held.keep(at, sealed);

// @ts-expect-error what is written of a consent is not the consent
void stores.held.keep({ ...at, consent: record }, sealed);

// @ts-expect-error what is for the reviewer is sealed, not constructed
export const made = new SealedToReviewer(bytes);

// @ts-expect-error it is made from a raw drawing, not from strokes
export const fromStrokes = SealedToReviewer.seal(strokes, toReviewer);

// @ts-expect-error the log has no room for a drawing
log({ fact: 'store-failed', code: drawing });
