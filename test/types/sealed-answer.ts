// Without consent there is no sealed answer, and nothing else can be kept.

import { AnonymisedText } from '#privacy/anonymised-text';
import { Consent, type ConsentRecord } from '#privacy/consent';
import { type Keepable } from '#privacy/keepable';
import { type RawText } from '#privacy/receive';
import { type AnswerPlace, SealedAnswer, type StoredAnswer } from '#privacy/sealed-answer';
import { type Stores } from '#turn/ports';

declare const raw: RawText;
declare const place: AnswerPlace;
declare const record: ConsentRecord;
declare const stored: StoredAnswer;
declare const stores: Stores;
const words = AnonymisedText.of(raw);
const kept = [{ as: 'text', words, probe: null }] as const;

// @ts-expect-error no consent, no seal
export const withoutConsent = SealedAnswer.seal(undefined, place, 'id', kept);

// @ts-expect-error what is written of a consent is not the consent
export const withRecord = SealedAnswer.seal(record, place, 'id', kept);

// @ts-expect-error raw words cannot be sealed
export const rawText: Keepable = { as: 'text', words: raw, probe: null };

// @ts-expect-error nor can a string
export const string: Keepable = { as: 'text', words: 'Jayden', probe: null };

// @ts-expect-error nor can what somebody typed pass for one of our choices
export const typedChoice: Keepable = { as: 'choice', choice: words };

// @ts-expect-error a card that a participant wrote is anonymised like all their words
export const ownCard: Keepable = { as: 'own-card', words: raw, place: null, of: null };

// @ts-expect-error an answer of nothing is not kept
export const withNothing = SealedAnswer.seal(Consent.given(record), place, 'id', []);

// @ts-expect-error a consent is given, not constructed
export const madeConsent = new Consent(record);

// @ts-expect-error a sealed answer is sealed, not constructed
export const madeAnswer = new SealedAnswer(stored);

// @ts-expect-error what is read back cannot be put in again unsealed
void stores.answers.keep(stored);
