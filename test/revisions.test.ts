// People inside a consultation finish the edition that they began, over a restarted server with another one.

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type StoredAnswer } from '#privacy/sealed-answer';
import { copyOfTheProgram, filesIn, newDataFolder, runProgram, startProcess } from './support/server-process';
import { createTalker, TAKES_PART, type Talker } from './support/talker';

const data = newDataFolder();
const program = copyOfTheProgram();
afterAll(() => [data, program].forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function edit(path: string, from: string | RegExp, to: string): void {
  const file = join(program, path);
  const text = readFileSync(file, 'utf8');
  const edited = text.replace(from, to);
  expect(edited).not.toBe(text);
  writeFileSync(file, edited);
}

/** Another edition: a question less, another order, other words, another age, new words before consent. */
function deployTheNextEdition(): void {
  edit('dialogs/being-young-here.yaml', /.*id: worries.*\n/, '');
  edit('dialogs/being-young-here.yaml', /(.*id: phones.*\n)(.*id: talk-to.*\n)/, '$2$1');
  for (const folder of ['en', 'ckb', 'notes']) {
    const file = join(program, 'locales', folder, 'being-young-here.json');
    const words = JSON.parse(readFileSync(file, 'utf8')) as { questions: Record<string, object> };
    delete words.questions['worries'];
    writeFileSync(file, JSON.stringify(words));
  }
  edit(
    'locales/en/being-young-here.json',
    'How do phones and apps change things when people argue?',
    'What do phones and apps change?',
  );
  edit('locales/en/conversation.json', '"thanks": "Thank you."', '"thanks": "Thanks."');
  edit('dialogs/consultations/short-form.yaml', "'2026-11-3'", "'2027-01'");
}

const answers = () =>
  filesIn(data)
    .filter(({ path }) => path.includes('answers'))
    .map(({ bytes }) => JSON.parse(bytes.toString()) as StoredAnswer);

/** Answers until there is nothing more to answer, and gives back what was said. */
async function answerTheRest(talker: Talker): Promise<string[]> {
  const said: string[] = [];
  while (talker.prompt()?.takes === 'answer') said.push(...(await talker.write('its ok')));
  return said;
}

test('revision 1 is finished after revision 2 was deployed', async () => {
  const first = await startProcess(data, {}, program);
  const inside = await createTalker(first.url);
  await inside.walk(TAKES_PART);
  expect(await inside.write('its ok')).toContain('What do people your age worry about most?');
  await first.stop();
  deployTheNextEdition();
  const second = await startProcess(data, { PORT: new URL(first.url).port }, program);

  const rest = await answerTheRest(inside);
  expect(rest).toContain('What helps you feel safe?');
  expect(rest).toContain('How do phones and apps change things when people argue?');
  expect(rest).toContain('Question 9 of 9');
  expect(rest).toContain('Thank you.');
  expect(rest).not.toContain('Thanks.');
  await inside.tap('keep');

  const newcomer = await createTalker(second.url);
  await newcomer.walk(TAKES_PART);
  const heard = await answerTheRest(newcomer);
  expect(heard).toContain('What do phones and apps change?');
  expect(heard).toContain('Question 8 of 8');
  expect(heard).toContain('Thanks.');
  await second.stop();

  const byRevision = new Map<string, StoredAnswer[]>();
  for (const answer of answers())
    byRevision.set(answer.revision, [...(byRevision.get(answer.revision) ?? []), answer]);
  const [old = [], next = []] = [...byRevision.values()].sort((a, b) => b.length - a.length);
  expect(old).toHaveLength(9);
  expect(next).toHaveLength(8);
  expect(new Set(old.map(({ consent }) => consent.version))).toEqual(new Set(['2026-11-3']));
  expect(new Set(next.map(({ consent }) => consent.version))).toEqual(new Set(['2027-01']));
  const phones = (list: StoredAnswer[]) => list.find(({ question }) => question === 'phones')?.wording;
  expect(phones(old)).toBe('How do phones and apps change things when people argue?');
  expect(phones(next)).toBe('What do phones and apps change?');

  // Nobody is asked it any more but those who began before: for them it can still be taken away.
  const off = ['cli/switch', 'off', 'being-young-here.worries'];
  expect(await runProgram(off, { SOUNDINGS_DATA: data }, '', program)).toMatchObject({ code: 0 });
}, 60_000);
