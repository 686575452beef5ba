import { type AnonymisedText } from '#privacy/anonymised-text';
import { Consent } from '#privacy/consent';
import { SealedAnswer } from '#privacy/sealed-answer';

const record = {
  id: 'c',
  version: '1',
  wordingHash: 'h',
  language: 'en',
  purposes: ['take-part'],
  day: '2026-03-02',
};
const place = {
  consultation: 'c',
  participation: 'p',
  dialog: 'd',
  theme: 't',
  audience: 'a',
  question: 'q',
  wording: 'w',
  language: 'en',
  day: '2026-03-02',
  round: 1,
};

test('without taking part there is no consent', () => {
  expect(() => Consent.given({ ...record, purposes: ['quote'] })).toThrow(/without agreeing/);
});

test('what only pretends to be anonymised is not sealed, even if a cast has fooled the types', () => {
  const pretended: unknown = { text: 'Jayden', hidden: 0, id: 'Jayden' };
  const seal = () => SealedAnswer.seal(Consent.given(record), place, 'id', pretended as AnonymisedText);
  expect(seal).toThrow(/Only anonymised words/);
});
