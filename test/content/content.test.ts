// The content as it is has no problem; files that cannot be read are named. Rules, each with a fault: lints.test.ts.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkContent } from '#content/check-content';
import { type Content, readContent } from '#content/read-content';
import { folderSource, type Source } from '#content/reading';
import { beforeConsent } from '#dialog/message';
import { isPlural, pluralCategoriesOf, pluralKey } from '#language/plural';

const ROOT = join(__dirname, '..', '..');
const CONSULTATION = 'short-form';

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
  ['dialogs/consultations/short-form.yaml', 'id: short-form', 'id: something-else', 'calls itself'],
  ['dialogs/being-young-here.yaml', 'questions:', 'questions: [', 'cannot be read'],
  ['dialogs/consultations/short-form.yaml', 'purposes: [take-part, quote]', 'purposes: [quote]', 'take-part'],
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
  const { consultation, words } = content();
  const english = words['en'] ?? {};
  const keys = beforeConsent(consultation, 'en').flatMap(({ key }) =>
    isPlural(english, key) ? pluralCategoriesOf('en').map((category) => pluralKey(key, category)) : [key],
  );
  for (const key of keys) {
    const [file = '', path = ''] = key.split(':');
    // A space more is a change, and no mistake.
    const source = edited(`locales/en/${file}.json`, path.split('.'), `${english[key] ?? ''} `);
    const changed = readContent(source, CONSULTATION).content?.consultation.wordingHash;
    expect(changed?.['en']).not.toBe(consultation.wordingHash['en']);
    expect(changed?.['ckb']).toBe(consultation.wordingHash['ckb']);
  }
});

/** The content as it is, but for one text of one file. */
function edited(file: string, path: readonly string[], text: string): Source {
  const source = folderSource(ROOT);
  const whole: unknown = JSON.parse(source.read(file));
  const [last = '', ...outer] = [...path].reverse();
  const holder = outer.reduceRight((inner, name) => (inner as Record<string, unknown>)[name], whole);
  const texts = holder as Record<string, string>;
  expect(texts[last]).toBeDefined();
  texts[last] = text;
  return { ...source, read: (each) => (each === file ? JSON.stringify(whole) : source.read(each)) };
}
