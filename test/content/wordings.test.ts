// What is read before consent is on record, and a version that is on record never says something else.

import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkContent } from '#content/check-content';
import { type Wordings, WORDINGS } from '#content/wordings';
import { type Status } from '#language/review/status';
import { start } from '../../src/cli/check';

const ROOT = join(__dirname, '..', '..');

/** The demonstration alone, which checks faster than everything. */
const DIALOGS = ['one-of-everything', 'being-young-here'];
const SMALL = [
  'dialogs/consultations/demonstration.yaml',
  ...DIALOGS.map((each) => `dialogs/${each}.yaml`),
  'dialogs/help',
  'locales/commands.json',
];
const WORDS = ['conversation', 'page', 'commands', 'receipt-words', 'glossary', 'demonstration', ...DIALOGS];

const STATUS = 'locales/ckb/status.json';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'soundings-wordings-'));
  for (const path of SMALL) cpSync(join(ROOT, path), join(root, path), { recursive: true });
  for (const language of ['en', 'ckb', 'notes'])
    for (const file of WORDS.map((each) => `locales/${language}/${each}.json`))
      if (existsSync(join(ROOT, file))) cpSync(join(ROOT, file), join(root, file));
  const status = JSON.parse(readFileSync(join(ROOT, STATUS), 'utf8')) as Status;
  const strings = Object.entries(status.strings).filter(([key]) => WORDS.includes(key.split(':')[0] ?? ''));
  writeFileSync(join(root, STATUS), JSON.stringify({ ...status, strings: Object.fromEntries(strings) }));
});
afterEach(() => {
  rmSync(root, { recursive: true });
  jest.restoreAllMocks();
  process.exitCode = 0;
});

const recorded = () => JSON.parse(readFileSync(join(root, WORDINGS), 'utf8')) as Wordings;
const found = () => checkContent(root).problems.filter(({ rule }) => rule === 'wording-version');

function record(): string {
  const out = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  start({}, ['--root', root, '--record-wordings']);
  return out.mock.calls.map(([text]) => String(text)).join('');
}

function edit(path: string, from: RegExp, to: string): void {
  const text = readFileSync(join(root, path), 'utf8');
  expect(text).toMatch(from);
  writeFileSync(join(root, path), text.replace(from, to));
}

const changeHello = () => edit('locales/en/conversation.json', /"hello": "Hi\. /, '"hello": "Hello. ');
const raise = (name: string) =>
  edit(`dialogs/consultations/${name}.yaml`, /wordingVersion: '([^']+)'/, "wordingVersion: '$1-next'");

test('the words before consent are on record', () => {
  expect(existsSync(join(ROOT, WORDINGS))).toBe(true);
});

test('every consultation is recorded, with its version and its languages, and found complete', () => {
  expect(record()).toMatch(/^On record now: demonstration \S+ ckb$/m);
  const { wordings } = checkContent(root);
  expect(Object.keys(recorded())).toEqual(wordings.map(({ id }) => id));
  for (const { id, wordingVersion, wordingHash } of wordings)
    expect(recorded()[id]).toEqual({ [wordingVersion]: wordingHash });
  expect(found()).toEqual([]);
  expect(record()).toContain('Everything was on record already.');
});

test('words that change under the same version are a problem, and recording does not hide it', () => {
  record();
  const before = recorded();
  changeHello();
  const places = checkContent(root).wordings.map(
    ({ id, wordingVersion }) => `${WORDINGS}: ${id}.${wordingVersion}.en`,
  );
  expect(found().map(({ where }) => where)).toEqual(places);
  expect(found()[0]?.fix).toMatch(/^Raise wordingVersion .* npm run content -- --record-wordings$/);
  record();
  expect(recorded()).toEqual(before);
  expect(found()).toHaveLength(places.length);
});

test('a raised version is recorded beside the old one', () => {
  record();
  const before = recorded();
  changeHello();
  const names = checkContent(root).wordings.map(({ id }) => id);
  names.forEach(raise);
  expect(found().map(({ what }) => what)).toEqual(
    names.map((id) => expect.stringContaining(`"${id}", version`) as unknown),
  );
  record();
  expect(recorded()).toMatchObject(before);
  expect(found()).toEqual([]);
});

test('a language that is added to a version is an entry more', () => {
  record();
  const all = recorded();
  const [version = '', hashes = {}] = Object.entries(all['demonstration'] ?? {})[0] ?? [];
  const { en } = hashes;
  writeFileSync(join(root, WORDINGS), JSON.stringify({ ...all, demonstration: { [version]: { en } } }));
  expect(found().map(({ what }) => what)).toEqual([expect.stringMatching(/not on record in: ckb\.$/)]);
  record();
  expect(recorded()).toEqual(all);
});

test('nothing is recorded while something else is wrong', () => {
  edit('locales/en/conversation.json', /"hello": "[^"]+"/, '"hello": ""');
  expect(record()).toContain('mend the other problems first');
  expect(existsSync(join(root, WORDINGS))).toBe(false);
});
