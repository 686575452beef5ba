// What people ask us: a list that can be read out, and nothing in it of who asked.

import { type StoredAnswer } from '#privacy/sealed-answer';
import { toQuestionsList } from '#export/questions';
import { content } from '../support/house';
import { SAMPLE_CONSENT, SAMPLE_PLACE } from '../support/sample-answer';

const { dialogs } = content('nottinghamshire').consultation;

const asked = (
  dialog: string,
  question: string,
  language: string,
  kept: string,
  purposes: string[],
): StoredAnswer => ({
  ...SAMPLE_PLACE,
  version: 2,
  carried: 0,
  dialog,
  question,
  language,
  consent: { ...SAMPLE_CONSENT, purposes },
  parts:
    kept === '' ? [{ kind: 'skipped', id: '1' }] : [{ kind: 'text', id: '1', kept, hidden: 0, probe: null }],
});

test('by block and language, with a mark where the words are not to be used', () => {
  const list = toQuestionsList(
    [
      asked('culture-and-belonging', 'ask-us', 'pl', 'Co z tym zrobicie?', ['take-part', 'quote']),
      asked('culture-and-belonging', 'ask-us', 'en', 'who reads\nthis', ['take-part']),
      asked('culture-and-belonging', 'ask-us', 'en', '', ['take-part']),
      asked('culture-and-belonging', 'groups', 'en', 'no question to us', ['take-part', 'quote']),
      asked('culture-parent', 'ask-us', 'ro', 'Cine citește asta?', ['take-part', 'quote']),
    ],
    dialogs,
  );
  expect(list.split('\n').slice(3)).toEqual([
    'culture-communities, young-person',
    '1. [en] (not word for word) who reads / this',
    '2. [pl] Co z tym zrobicie?',
    '',
    'culture-communities, parent-carer',
    '1. [ro] Cine citește asta?',
    '',
  ]);
});

test('where nobody has asked, it says so', () => {
  expect(toQuestionsList([], dialogs)).toContain('Nobody has asked anything yet.');
});

test('the three questions by which people ask us are those of the instrument', () => {
  const askUs = dialogs.flatMap(({ questions }) =>
    questions.flatMap((each) => (each.asksUs && 'instrument' in each ? [each.instrument] : [])),
  );
  expect(askUs).toEqual(['D-YP-9', 'D-CM-9', 'D-PC-7']);
});
