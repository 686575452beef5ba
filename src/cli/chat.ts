// npm run chat: the conversation in a terminal, with what would be kept where it would be kept.

import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { type Content, readContent } from '#content/read-content';
import { folderSource } from '#content/reading';
import { describeProblems } from '#dialog/problem';
import { dayOf } from '#turn/day';
import { type Reply } from '#turn/incoming';
import { plainText, withoutIsolates } from '#turn/plain-text';
import { fail, print } from './terminal';
import { type Header, headerLine, runTranscript } from './transcript/run-transcript';
import { createScreen, tap, walkToQuestions, write } from './transcript/screen';
import { openStage } from './transcript/stage';

const USAGE = `npm run chat -- DIALOG [--lang LANGUAGE] [--quick] [--save FILE]

  DIALOG   the name of a file in dialogs/, such as being-young-here
  --lang   begins in this language, such as ckb; without it the chat asks
  --quick  goes straight to the first question
  --save   writes the conversation as a golden transcript when it ends: test/transcripts/DIALOG/NAME.en.txt

Type words, the number of a button, or its label. /skip /back /undo /unclear /pause /stop /help /delete are the
buttons that stand beside every message. An empty line, or Ctrl+D, ends it. Nothing leaves this terminal:
indented lines are what would be kept.
`;

const ROOT = join(__dirname, '..', '..');

type Options = { dialog: string; lang: string | null; quick: boolean; save: string | null };

export async function start(_environment: NodeJS.ProcessEnv, args: string[]): Promise<void> {
  const options = optionsOf(args);
  if (options === null) return fail(USAGE);
  const found = contentWith(options.dialog);
  if ('problem' in found) return fail(found.problem);
  const { content } = found;
  const { languages } = content.consultation;
  if (options.lang !== null && !languages.includes(options.lang))
    return fail(`There is no "${options.lang}" here. There are: ${languages.join(', ')}.\n`);
  const header = {
    dialog: options.dialog,
    consultation: content.consultation.id,
    language: options.lang ?? languages[0] ?? 'en',
    starts: dayOf(Date.now()),
  };
  const said = await converse(content, header, options);
  if (options.save !== null) await save(options.save, content, header, said);
}

/** @returns the lines of what "you" did. */
async function converse(content: Content, header: Header, { lang, quick }: Options): Promise<string[]> {
  const stage = openStage(content, header.starts);
  const screen = createScreen(stage.turn, 'terminal', null);
  const said: string[] = [];
  let count = 0;
  const name = () => `terminal.${String((count += 1))}`;
  const show = (reply: Reply) => print([...stage.effects().map((each) => `     ${each}`), ...shown(reply)]);
  const first = await screen.take({ is: 'arrived' }, name());
  if (quick) {
    said.push('as far as the questions');
    const reply = await walkToQuestions(
      screen,
      first,
      header.dialog,
      [header.language, audienceOf(content, header.dialog)],
      name,
    );
    stage.effects();
    show(reply);
  } else if (lang !== null) {
    const language = first.prompt?.choices.find(({ id }) => id === lang);
    said.push(`you> [${withoutIsolates(language?.label.text ?? lang)}]`);
    show(await screen.take(tap(lang, screen.turn()), name()));
  } else show(first);
  const terminal = createInterface({ input: process.stdin, output: process.stdout, prompt: 'you> ' });
  terminal.prompt();
  for await (const line of terminal) {
    if (line.trim() === '') break;
    const control = /^\/([a-z]+)$/.exec(line.trim())?.[1];
    const button = buttonNamed(screen.prompt(), line.trim(), control);
    said.push(button === null ? `you> ${asWritten(line)}` : `you> [${withoutIsolates(button.label.text)}]`);
    const what = button === null ? write(line, screen.turn()) : tap(button.id, screen.turn());
    const reply = await screen.take(what, name());
    show(reply);
    if (reply.isOver) break;
    terminal.prompt();
  }
  terminal.close();
  return said;
}

function audienceOf({ consultation }: Content, dialog: string): string {
  return consultation.dialogs.find(({ id }) => id === dialog)?.audience ?? '';
}

/** What would be tapped on a page: a number, or a control. Labels are typed, as on a channel without buttons. */
function buttonNamed(prompt: Reply['prompt'], line: string, control: string | undefined) {
  if (control !== undefined) return prompt?.controls.find(({ id }) => id === `control:${control}`) ?? null;
  return /^\d+$/.test(line) ? (prompt?.choices[Number(line) - 1] ?? null) : null;
}

/** What would be read as something else in a transcript is written as JSON. */
function asWritten(line: string): string {
  return /^["[]/.test(line) ? JSON.stringify(line) : line;
}

/** As a channel without buttons shows it, with the controls as they can be typed here. */
function shown(reply: Reply): string[] {
  const { said, choices, hint } = plainText(reply);
  const controls = (reply.prompt?.controls ?? []).map(({ id }) => `/${id.replace('control:', '')}`);
  const below = [
    ...choices,
    ...(hint === null ? [] : [`(${hint})`]),
    ...(controls.length === 0 ? [] : [controls.join(' ')]),
  ];
  return [...said.map((text) => `bot> ${text}`), ...below.map((line) => `     ${line}`)];
}

/** The transcript is what happens when the same is done once more: saved, it passes its own test. */
async function save(file: string, content: Content, header: Header, said: readonly string[]): Promise<void> {
  const text = await runTranscript([headerLine(header), '', ...said].join('\n'), () => content);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  print(['', `Saved as ${file}. npm run transcripts:update writes it anew when its words change.`]);
}

/** The first consultation that asks the dialog. */
function contentWith(dialog: string): { content: Content } | { problem: string } {
  const folder = join(ROOT, 'dialogs', 'consultations');
  const names = readdirSync(folder).flatMap((name) =>
    name.endsWith('.yaml') ? [name.replace(/\.yaml$/, '')] : [],
  );
  const problems: string[] = [];
  for (const name of names) {
    const read = readContent(folderSource(ROOT), name);
    if (read.content?.consultation.dialogs.some(({ id }) => id === dialog) === true)
      return { content: read.content };
    if (read.content === null) problems.push(describeProblems(read.problems));
  }
  const isThere = existsSync(join(ROOT, 'dialogs', `${dialog}.yaml`));
  const missing = isThere
    ? `No consultation that can be read asks "${dialog}": add it to a file in dialogs/consultations/.\n`
    : `There is no dialogs/${dialog}.yaml.\n`;
  return { problem: problems.join('') + missing };
}

function optionsOf(args: string[]): Options | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        lang: { type: 'string' },
        quick: { type: 'boolean', default: false },
        save: { type: 'string' },
      },
    });
    const [dialog] = positionals;
    if (dialog === undefined || positionals.length !== 1) return null;
    return { dialog, lang: values.lang ?? null, quick: values.quick, save: values.save ?? null };
  } catch {
    return null;
  }
}
