// A consent and a place of an answer, for tests that need any.

import { type ConsentRecord } from '#privacy/consent';
import { type AnswerPlace, type StoredAnswer } from '#privacy/sealed-answer';

export const SAMPLE_CONSENT: ConsentRecord = {
  id: 'consent',
  version: '1',
  wordingHash: 'h',
  language: 'en',
  purposes: ['take-part'],
  route: 'open',
  permission: null,
  day: '2026-03-02',
};

export const SAMPLE_PLACE: AnswerPlace = {
  consultation: 'c',
  participation: 'p',
  dialog: 'd',
  theme: 't',
  audience: 'a',
  question: 'life',
  kind: 'open-text',
  revision: 'r',
  wording: 'What is it like?',
  language: 'en',
  day: '2026-03-02',
  round: 1,
  writer: null,
  group: null,
};

/** What was written, message by message. */
export function textsOf({ parts }: Pick<StoredAnswer, 'parts'>): string[] {
  return parts.flatMap((part) => (part.kind === 'text' ? [part.kept] : []));
}
