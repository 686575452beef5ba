// An author's mistakes are all found at once; the content as it is has none.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readContent } from '#content/read-content';
import { beforeConsent } from '#dialog/message';
import { CONSULTATION, content, ROOT } from '../support/house';

const copies: string[] = [];
afterAll(() => copies.forEach((copy) => rmSync(copy, { recursive: true })));

function copy(): { root: string; edit: (path: string, from: string | RegExp, to: string) => void } {
  const root = mkdtempSync(join(tmpdir(), 'soundings-content-'));
  copies.push(root);
  for (const name of ['dialogs', 'locales']) cpSync(join(ROOT, name), join(root, name), { recursive: true });
  const edit = (path: string, from: string | RegExp, to: string) => {
    const text = readFileSync(join(root, path), 'utf8');
    const edited = text.replace(from, to);
    expect(edited).not.toBe(text);
    writeFileSync(join(root, path), edited);
  };
  return { root, edit };
}

test('the content as it is has no problem', () => {
  expect(readContent(ROOT, CONSULTATION).problems).toEqual([]);
});

test('planted mistakes are all reported in one run, with what, where, why and fix', () => {
  const { root, edit } = copy();
  edit('locales/ckb/conversation.json', /"hello": "[^"]*"/, '"hello": ""');
  edit('locales/ckb/being-young-here.json', '{{ownWord}}', '{{word}}');
  edit('locales/en/conversation.json', '"hello"', '"orphan": "Nobody says this.", "hello"');
  edit(
    'locales/en/being-young-here.json',
    'What helps you feel safe?"',
    'What helps you feel safe? And where?"',
  );
  edit(
    'locales/en/being-young-here.json',
    'What do people your age worry about most?',
    'What do you think that most of the people who are about your age worry about most of all?',
  );
  edit('locales/notes/conversation.json', /"hello": "(?:[^"\\]|\\.)*"/, '"hello": ""');
  const { content: none, problems } = readContent(root, CONSULTATION);
  expect(none).toBeNull();
  const found = problems.map(({ what, where }) => `${where} | ${what}`).join('\n');
  for (const expected of [
    'locales/ckb/conversation.json: hello | A text is missing.',
    '| Nothing fills in {{word}}.',
    '| {{ownWord}} of the English text is not in this one.',
    'locales/en/conversation.json: orphan | Nothing ever says this text.',
    'locales/en/being-young-here.json: questions.safe.text | It asks 2 questions.',
    'questions.worries.text | A sentence has more than 15 words',
    'locales/notes/conversation.json: hello | There is no note for the translator.',
  ])
    expect(found).toContain(expected);
  for (const problem of problems) for (const part of Object.values(problem)) expect(part).not.toBe('');
});

test.each([
  ['dialogs/being-young-here.yaml', 'kind: own-word', 'kind: drawing', 'kind'],
  ['dialogs/being-young-here.yaml', 'id: worries', 'id: life', 'stands twice'],
  ['dialogs/being-young-here.yaml', 'id: being-young-here', 'id: something-else', 'calls itself'],
  ['dialogs/being-young-here.yaml', 'kind: own-word', 'kind: open-text', 'before an own-word question'],
  ['dialogs/being-young-here.yaml', 'questions:', 'questions: [', 'cannot be read'],
  [
    'dialogs/consultations/nottinghamshire.yaml',
    'dialogs: [being-young-here]',
    'dialogs: [nothing-here]',
    'no dialog',
  ],
  [
    'dialogs/consultations/nottinghamshire.yaml',
    'purposes: [take-part, quote]',
    'purposes: [quote]',
    'take-part',
  ],
  ['dialogs/consultations/nottinghamshire.yaml', 'languages: [en, ckb]', 'languages: [en, xx]', 'xx'],
  ['dialogs/help/numbers.yaml', "'0800 1111'", "'٠٨٠٠ ١١١١'", 'Latin digits'],
  ['locales/en/receipt-words.json', /"[a-z]+",\s*"[a-z]+"/, '"two words", "x"', 'receipt-words'],
])('%s: "%s" made "%s" is found', (path, from, to, expected) => {
  const { root, edit } = copy();
  edit(path, from, to);
  const { content: none, problems } = readContent(root, CONSULTATION);
  expect(none).toBeNull();
  expect(JSON.stringify(problems)).toContain(expected);
});

test('where only approved words are offered, a draft language is left out', () => {
  expect(readContent(ROOT, CONSULTATION).content?.consultation).toMatchObject({
    languages: ['en', 'ckb'],
    drafts: ['ckb'],
  });
  expect(readContent(ROOT, CONSULTATION, true).content?.consultation.languages).toEqual(['en']);
});

test('the hash of a consent changes with every word that is read before it', () => {
  const { consultation } = content();
  for (const { key } of beforeConsent(consultation)) {
    const { root, edit } = copy();
    const [file = '', path = ''] = key.split(':');
    const text = content().words['en']?.[key] ?? '';
    const quoted = JSON.stringify(text).slice(1, -1);
    edit(`locales/en/${file}.json`, quoted, `Changed ${path}. ${quoted}`);
    const changed = readContent(root, CONSULTATION).content?.consultation.wordingHash;
    expect(changed?.['en']).not.toBe(consultation.wordingHash['en']);
    expect(changed?.['ckb']).toBe(consultation.wordingHash['ckb']);
  }
});
