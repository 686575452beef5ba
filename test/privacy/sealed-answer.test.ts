import { type AnonymisedText } from '#privacy/anonymised-text';
import { Consent } from '#privacy/consent';
import { type Chosen } from '#privacy/chosen';
import { SealedAnswer, storedAnswer } from '#privacy/sealed-answer';
import { SAMPLE_CONSENT, SAMPLE_PLACE } from '../support/sample-answer';

test('without taking part there is no consent', () => {
  expect(() => Consent.given({ ...SAMPLE_CONSENT, purposes: ['quote'] })).toThrow(/without agreeing/);
});

test('what only pretends to be anonymised is not sealed, even if a cast has fooled the types', () => {
  const pretended: unknown = { text: 'Jayden', hidden: 0, id: 'Jayden' };
  const seal = () =>
    SealedAnswer.seal(Consent.given(SAMPLE_CONSENT), SAMPLE_PLACE, 'id', [
      { as: 'text', words: pretended as AnonymisedText, probe: null },
    ]);
  expect(seal).toThrow(/Only anonymised words/);
});

test('what only pretends to be one of our choices is not sealed either', () => {
  const pretended: unknown = { id: 'Jayden' };
  const seal = () =>
    SealedAnswer.seal(Consent.given(SAMPLE_CONSENT), SAMPLE_PLACE, 'id', [
      { as: 'choice', choice: pretended as Chosen },
    ]);
  expect(seal).toThrow(/Only our own choices/);
});

test('an answer that was stored by the version before is read as it was', () => {
  const answer = {
    version: 1,
    consultation: 'c',
    participation: 'p',
    dialog: 'd',
    theme: 't',
    audience: 'a',
    question: 'life',
    wording: 'What is it like?',
    language: 'en',
    day: '2026-03-02',
    consent: {
      id: 'c',
      version: '1',
      wordingHash: 'h',
      language: 'en',
      purposes: ['take-part'],
      day: '2026-03-02',
    },
    round: 1,
    parts: [{ id: 'i', kind: 'text', kept: 'its ok', hidden: 0 }],
  };
  expect(storedAnswer.parse(answer)).toMatchObject({
    kind: 'open-text',
    writer: null,
    consent: { route: 'open' },
    parts: [{ kept: 'its ok', probe: null }],
  });
});
