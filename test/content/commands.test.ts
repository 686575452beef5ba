// Mistakes in the words that can be typed are found before anybody types them.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCommands } from '#content/read-commands';
import { createReading, folderSource } from '#content/reading';
import { ROOT } from '../support/house';

const copies: string[] = [];
afterAll(() => copies.forEach((copy) => rmSync(copy, { recursive: true })));

function problemsAfter(path: string, from: string | RegExp, to: string, offered = ['en', 'ckb']): string {
  const root = mkdtempSync(join(tmpdir(), 'soundings-commands-'));
  copies.push(root);
  cpSync(join(ROOT, 'locales'), join(root, 'locales'), { recursive: true });
  const text = readFileSync(join(root, path), 'utf8');
  const edited = text.replace(from, to);
  expect(edited === text).toBe(from === to);
  writeFileSync(join(root, path), edited);
  const reading = createReading(folderSource(root));
  readCommands(reading, offered);
  return reading.problems.map(({ what, where }) => `${where} | ${what}`).join('\n');
}

test('as they are, they have no problem', () => {
  expect(problemsAfter('locales/commands.json', '', '')).toBe('');
});

test.each([
  [
    'locales/ckb/commands.json',
    /"pause": \[[^\]]*\],/,
    '',
    'ckb/commands.json: pause | No word means "pause".',
  ],
  ['locales/en/commands.json', '"pause": [', '"paws": [', 'locales/en/commands.json: '],
  ['locales/en/commands.json', '"pause": [', '"pause": ["Halt", "BES!", ', '"BES!" means "pause", and "bes"'],
  ['locales/commands.json', '"ckb": {', '"ku": {', 'There are no words for the language "ckb".'],
  [
    'locales/commands.json',
    '"seen": ["skip"]',
    '"heard": ["skip"]',
    'locales/commands.json: languages.en.skip',
  ],
])('%s: %s made "%s" is found', (path, from, to, expected) => {
  expect(problemsAfter(path, from, to)).toContain(expected);
});
