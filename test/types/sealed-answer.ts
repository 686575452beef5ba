// Without consent there is no sealed answer, and nothing else can be kept.

import { AnonymisedText } from '#privacy/anonymised-text';
import { Consent, type ConsentRecord } from '#privacy/consent';
import { type RawText } from '#privacy/receive';
import { type AnswerPlace, SealedAnswer, type StoredAnswer } from '#privacy/sealed-answer';
import { type Stores } from '#turn/ports';

declare const raw: RawText;
declare const place: AnswerPlace;
declare const record: ConsentRecord;
declare const stored: StoredAnswer;
declare const stores: Stores;
const kept = AnonymisedText.of(raw);

// @ts-expect-error no consent, no seal
export const withoutConsent = SealedAnswer.seal(undefined, place, 'id', kept);

// @ts-expect-error what is written of a consent is not the consent
export const withRecord = SealedAnswer.seal(record, place, 'id', kept);

// @ts-expect-error raw words cannot be sealed
export const withRawText = SealedAnswer.seal(Consent.given(record), place, 'id', raw);

// @ts-expect-error nor can a string
export const withString = SealedAnswer.seal(Consent.given(record), place, 'id', 'Jayden');

// @ts-expect-error a consent is given, not constructed
export const madeConsent = new Consent(record);

// @ts-expect-error a sealed answer is sealed, not constructed
export const madeAnswer = new SealedAnswer(stored);

// @ts-expect-error what is read back cannot be put in again unsealed
void stores.answers.keep(stored);
