// The content as it is has no problem; files that cannot be read are named. Rules, each with a fault: lints.test.ts.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkContent } from '#content/check-content';
import { type Content, readContent } from '#content/read-content';
import { folderSource } from '#content/reading';
import { beforeConsent } from '#dialog/message';

const ROOT = join(__dirname, '..', '..');
const CONSULTATION = 'nottinghamshire';

function content(): Content {
  const read = readContent(folderSource(ROOT), CONSULTATION).content;
  if (read === null) throw new Error('npm run content says what is wrong.');
  return read;
}

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
  expect(checkContent(ROOT).problems).toEqual([]);
});

test.each([
  ['dialogs/being-young-here.yaml', 'kind: own-word', 'kind: drawing', 'kind'],
  ['dialogs/consultations/nottinghamshire.yaml', 'id: nottinghamshire', 'id: something-else', 'calls itself'],
  ['dialogs/being-young-here.yaml', 'questions:', 'questions: [', 'cannot be read'],
  [
    'dialogs/consultations/nottinghamshire.yaml',
    'purposes: [take-part, quote]',
    'purposes: [quote]',
    'take-part',
  ],
  ['dialogs/help/numbers.yaml', "'0800 1111'", "'٠٨٠٠ ١١١١'", 'Latin digits'],
  ['locales/en/receipt-words.json', /"[a-z]+",\s*"[a-z]+"/, '"two words", "x"', 'receipt-words'],
])('%s: "%s" made "%s" is found', (path, from, to, expected) => {
  const { root, edit } = copy();
  edit(path, from, to);
  const { content: none, problems } = readContent(folderSource(root), CONSULTATION);
  expect(none).toBeNull();
  expect(JSON.stringify(problems)).toContain(expected);
});

test('where only approved words are offered, a draft language is left out', () => {
  expect(readContent(folderSource(ROOT), CONSULTATION).content?.consultation).toMatchObject({
    languages: ['en', 'ckb'],
    drafts: ['ckb'],
  });
  expect(readContent(folderSource(ROOT), CONSULTATION, true).content?.consultation.languages).toEqual(['en']);
});

test('the hash of a consent changes with every word that is read before it', () => {
  const { consultation } = content();
  for (const { key } of beforeConsent(consultation)) {
    const { root, edit } = copy();
    const [file = '', path = ''] = key.split(':');
    const text = content().words['en']?.[key] ?? '';
    const quoted = JSON.stringify(text);
    // A space more is a change, and no mistake. The same words can stand in two places: this one's key is before it.
    const [last = ''] = path.split('.').slice(-1);
    edit(`locales/en/${file}.json`, `"${last}": ${quoted}`, `"${last}": ${quoted.slice(0, -1)} "`);
    const changed = readContent(folderSource(root), CONSULTATION).content?.consultation.wordingHash;
    expect(changed?.['en']).not.toBe(consultation.wordingHash['en']);
    expect(changed?.['ckb']).toBe(consultation.wordingHash['ckb']);
  }
});
