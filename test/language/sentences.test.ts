// Which sentences the rules about words stop, and which they let pass: sentences.yaml.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Consultation } from '#dialog/consultation';
import { parseConsultation } from '#dialog/parse-consultation';
import { lintWords } from '#language/lint/lint-words';

type Case = { readonly says: string; readonly stopped: readonly string[] };

const cases = parse(readFileSync(join(__dirname, 'sentences.yaml'), 'utf8')) as Case[];

test.each(cases)('$says: $stopped', ({ says, stopped }) => {
  const words = { en: { 'block:questions.one.simpler': says } };
  const problems = lintWords({ consultation: consultation('young-person'), words, commands: {} });
  // A reading grade is one of many sentences together.
  const rules = new Set(problems.map(({ rule }) => rule).filter((rule) => rule !== 'reading-grade'));
  expect([...rules].sort()).toEqual([...stopped].sort());
});

test('people who work with young people may read "gang", and sentences of 20 words', () => {
  const sentence = `What words do young people use for a gang, and how do they differ from ${'a '.repeat(4)}report?`;
  const found = (audience: string) =>
    lintWords({
      consultation: consultation(audience),
      words: { en: { 'block:questions.one.text': sentence } },
      commands: {},
    }).map(({ rule }) => rule);
  expect(found('practitioner')).toEqual([]);
  expect(found('parent-carer')).toEqual(['gang']);
  expect(found('young-person')).toEqual(expect.arrayContaining(['gang', 'long-sentence']));
});

test('question marks of other scripts are question marks', () => {
  const words = { ckb: { 'block:questions.one.text': 'چۆنە؟ بۆچی؟' } };
  const problems = lintWords({ consultation: consultation('young-person'), words, commands: {} });
  expect(problems.map(({ rule }) => rule)).toEqual(['one-question']);
});

function consultation(audience: string): Consultation {
  const question = { id: 'one', instrument: '1', kind: 'open-text', layer: 'any', stage: 'hopeful' };
  const file = {
    id: 'small',
    dialogs: ['block'],
    languages: ['en'],
    wordingVersion: '1',
    ages: [
      { id: '16-17', takesPart: true },
      { id: '18-or-over', takesPart: true },
    ],
    information: ['about'],
    checks: ['a', 'b', 'c'].map((id) => ({ id, right: 'yes' })),
    purposes: ['take-part'],
  };
  const block = { id: 'block', theme: 'send', audience, questions: [question] };
  const { consultation: parsed, problems } = parseConsultation(
    { path: 'dialogs/consultations/small.yaml', holds: file },
    { block: { path: 'dialogs/block.yaml', holds: block } },
  );
  if (parsed === null) throw new Error(JSON.stringify(problems));
  return { ...parsed, wordingHash: {}, drafts: [], written: parsed.dialogs, off: new Set() };
}
