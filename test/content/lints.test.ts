// Planted faults of each rule: one run of the check reports them all, each with what, where, why and fix.

import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { LINT_RULES } from '#content/lint-rules';
import { withoutCategory } from '#language/plural';
import { start } from '../../src/cli/check';

const ROOT = join(__dirname, '..', '..');
const FAULTS = join(__dirname, 'planted-faults');

/** Rule → the places of its faults. */
const places = parse(readFileSync(join(FAULTS, 'planted.yaml'), 'utf8')) as Record<string, string | string[]>;
const rules = Object.keys(places);
const planted = Object.entries(places).flatMap(([rule, where]) =>
  [where].flat().map((each): [string, string] => [rule, each]),
);

type Reported = {
  readonly rule: string;
  readonly what: string;
  readonly where: string;
  readonly why: string;
  readonly fix: string;
};

let reported: Reported[];
let printed: string;
beforeAll(() => {
  const root = mkdtempSync(join(tmpdir(), 'soundings-faults-'));
  plant(root);
  const run = checkOnce(root);
  rmSync(root, { recursive: true });
  reported = run.stderr.split(/\n\n(?=What:|$)/).flatMap(asReported);
  printed = run.stdout;
});

test.each(planted)('%s is found at %s', (rule, where) => {
  expect(reported.map((each) => `${each.rule} at ${each.where}`)).toContain(`${rule} at ${where}`);
});

test('every rule has its fault, and every fault its rule', () => {
  expect([...rules].sort()).toEqual([...LINT_RULES].sort());
});

test('every problem that src/ can report of content has a rule of the list', () => {
  const reportable = ['content', 'dialog', 'language'].flatMap((room) => rulesIn(join(ROOT, 'src', room)));
  expect([...new Set(reportable)].sort()).toEqual([...LINT_RULES].sort());
});

test('each report says what, where, why and how to mend it', () => {
  for (const { what, where, why, fix } of reported)
    for (const part of [what, where, why, fix]) expect(part.trim().length).toBeGreaterThan(3);
});

test('nothing else is found in the planted files', () => {
  const expected = planted.map(([rule, where]) => `${rule} at ${where}`);
  // The language xx has no words at all.
  const isAboutXx = (where: string) => /locales\/(?:xx\/|notes\/faulty-language)/.test(where);
  const others = reported
    .filter(({ where }) => where.includes('faulty') && !isAboutXx(where))
    .map(({ rule, where }) => `${rule} at ${where}`)
    .filter((each) => !expected.includes(each));
  expect(others).toEqual([]);
});

test('the run ends with grades of each dialog, how often each rule was broken, and a failure', () => {
  expect(printed).toMatch(
    /^faulty-grade: 1 questions?, grade \d+\.\d \(simpler -?\d+\.\d\), longest sentence \d+ words$/m,
  );
  for (const rule of rules) expect(printed).toMatch(new RegExp(`^${rule}: \\d+$`, 'm'));
  expect(printed).toMatch(/problems [1-9]\d*\n$/);
});

/** A copy of the content with the faults laid over it; notes for translators are written where none are planted. */
function plant(root: string): void {
  for (const from of [ROOT, FAULTS])
    for (const folder of ['dialogs', 'locales'])
      cpSync(join(from, folder), join(root, folder), { recursive: true });
  for (const name of readdirSync(join(FAULTS, 'locales', 'en'))) {
    const path = join(root, 'locales', 'notes', name);
    const words: unknown = JSON.parse(readFileSync(join(root, 'locales', 'en', name), 'utf8'));
    if (!existsSync(path)) writeFileSync(path, JSON.stringify(noted(words)));
  }
}

function noted(words: unknown): unknown {
  return typeof words === 'object' && words !== null
    ? Object.fromEntries(Object.entries(words).map(([key, inner]) => [withoutCategory(key), noted(inner)]))
    : 'A note.';
}

/** What an author sees who types npm run content -- --root FOLDER. */
function checkOnce(root: string): { stdout: string; stderr: string } {
  const out = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  const err = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  start({}, ['--root', root]);
  expect(process.exitCode).toBe(1);
  process.exitCode = 0;
  const [stdout, stderr] = [out, err].map(({ mock }) => mock.calls.map(([text]) => String(text)).join(''));
  jest.restoreAllMocks();
  return { stdout: stdout ?? '', stderr: stderr ?? '' };
}

function asReported(block: string): Reported[] {
  const found = /^What: {2}(.*) \(([a-z0-9-]+)\)\nWhere: (.*)\nWhy: {3}(.*)\nFix: {3}(.*)$/s.exec(
    block.trim(),
  );
  if (block.trim() === '') return [];
  if (found === null) throw new Error(`This report lacks something: ${block}`);
  const [, what = '', rule = '', where = '', why = '', fix = ''] = found;
  return [{ rule, what, where, why, fix }];
}

function rulesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/\brule: '([a-z0-9-]+)'/g)])
    .map(([, rule = '']) => rule);
}
