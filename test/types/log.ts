// The log takes facts, never a sentence.

import { type AnonymisedText } from '#privacy/anonymised-text';
import { type RawText } from '#privacy/receive';
import { type Log } from '#turn/ports';

declare const log: Log;
declare const raw: RawText;
declare const kept: AnonymisedText;

// @ts-expect-error a sentence is no fact
log('something happened to Jayden');

// @ts-expect-error a fact has no room for raw text
log({ fact: 'turn-done', ms: 1, kept: true, text: raw });

// @ts-expect-error nor for anonymised text
log({ fact: 'store-failed', code: kept });

// @ts-expect-error a fact that nobody has named cannot be told
log({ fact: 'participant-said', words: 'Jayden' });

// @ts-expect-error a refusal has its own words, not those of the request
log({ fact: 'request-refused', status: 400, reason: 'Unexpected token J in JSON' });
