// npm run chat: what is typed in a terminal becomes a transcript that passes its own test.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTranscript } from '#cli/transcript/run-transcript';
import { content } from '../support/house';
import { runProgram } from '../support/server-process';

const folder = mkdtempSync(join(tmpdir(), 'soundings-chat-'));
afterAll(() => rmSync(folder, { recursive: true }));

const chat = (args: string[], typed: string[]) =>
  runProgram(['cli/chat', ...args], {}, `${typed.join('\n')}\n`);

test('it shows the buttons by number, and what would be kept', async () => {
  const { code, out } = await chat(
    ['one-of-everything', '--quick', '--lang', 'en'],
    ['1', 'ask Jayden', '/skip', ''],
  );
  expect(code).toBe(0);
  expect(out).toContain('bot> Where do you spend most of your day?\n     1  School\n');
  expect(out).toContain('     kept  day-place: [school]\n');
  expect(out).toContain('     kept  good-there: "ask [name]"\n');
  expect(out).toContain('(Type a number, or the words of an answer.)');
});

test.each(['en', 'ckb'])('what is saved happens again, word for word (%s)', async (lang) => {
  const file = join(folder, `saved.${lang}.txt`);
  const typed = ['1', '4', '"quoted" [words]', '/stop', '1'];
  const { code } = await chat(['one-of-everything', '--quick', '--lang', lang, '--save', file], typed);
  expect(code).toBe(0);
  const saved = readFileSync(file, 'utf8');
  expect(saved).toContain('as far as the questions');
  expect(saved).toContain('kept');
  expect(await runTranscript(saved, content)).toBe(saved);
});

test('without --lang it asks for the language, and takes its name', async () => {
  const { out } = await chat(['being-young-here'], ['English', '']);
  expect(out).toContain('bot> Hi. I am a computer. I am not a person.');
});

test.each([
  [[], 'npm run chat -- DIALOG'],
  [['no-such-dialog'], 'There is no dialogs/no-such-dialog.yaml'],
  [['being-young-here', '--lang', 'xx'], 'There is no "xx" here'],
])('%j says what is wrong', async (args, why) => {
  expect(await chat(args, [])).toMatchObject({ code: 1, err: expect.stringContaining(why) as string });
});
