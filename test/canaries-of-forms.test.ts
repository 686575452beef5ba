// Own cards, captions and drawings full of canaries, and then a look at every byte that was stored or printed.

import { basename } from 'node:path';
import { filesIn, newDataFolder, type ServerProcess, startProcess } from './support/server-process';
import { createTalker, TAKES_PART } from './support/talker';

const CANARIES = ['Jayden', '07700 900123', '07700900123', 'NG7 6LB', 'Bulwell', 'canary.bird@example.com'];
const SAID = `call ${CANARIES.join(' or ')}`;
/** What a drawing would leave behind if it lay somewhere as it came, or as a picture that anybody can open. */
const OF_A_DRAWING = ['points', 'strokes', '123,457', Buffer.from('\x89PNG\r\n', 'latin1'), 'iVBORw0KGgo'];

const folder = newDataFolder();
let server: ServerProcess;
beforeAll(async () => {
  server = await startProcess(folder, { SOUNDINGS_CONSULTATION: 'demonstration' });
}, 60_000);
afterAll(() => server.stop('SIGKILL'));

const stored = () => filesIn(folder).filter(({ path }) => basename(path) !== 'keys.json');

test('what is written on cards and under drawings is anonymised; a drawing can be opened by nobody here', async () => {
  const me = await createTalker(server.url);
  await me.walk([...TAKES_PART, 'one-of-everything']);
  const at = () => (me.prompt() as { about?: string } | null)?.about;
  const to = async (question: string) => {
    while (at() !== `one-of-everything.${question}`) {
      const choices = me.prompt()?.choices.map(({ id }) => id) ?? [];
      await me.tap(['carry-on', 'go-on', 'no'].find((each) => choices.includes(each)) ?? 'control:skip');
    }
  };
  await me.write(SAID);
  await to('line');
  const placed = [{ own: SAID }, { card: 'fight' }, { card: SAID.slice(0, 90) }];
  await me.send({ value: { placed, leftOut: [SAID.slice(0, 90)], caption: SAID, turn: me.turn() } });
  await to('good-place');
  const strokes = [{ colour: 'black', width: 2, points: [123, 457, 789, 12] }];
  await me.send({ value: { strokes, caption: SAID, turn: me.turn() } });
  await me.send({ value: { strokes: [{ ...strokes[0], colour: SAID }], caption: SAID, turn: me.turn() } });
  expect(at()).toBe('one-of-everything.wish');

  const answers = stored().filter(({ path }) => path.includes('/answers/'));
  const texts = answers.map(({ bytes }) => bytes.toString()).join('\n');
  expect(texts.match(/call \[name\] or \[phone\] or \[phone\]/g)).toHaveLength(4);
  expect(texts).toContain('"kind":"picture"');
  expect(stored().filter(({ path }) => path.includes('/held/'))).toHaveLength(1);

  const looked = [...stored(), { path: 'printed', bytes: Buffer.from(server.printed()) }];
  expect(looked.length).toBeGreaterThan(5);
  // The editions are authors' files: they may speak of points, and hold nothing of anybody.
  const ofPeople = looked.filter(({ path }) => !path.includes('/revisions/'));
  const found = [...CANARIES, ...OF_A_DRAWING].flatMap((canary) =>
    ofPeople.filter(({ bytes }) => bytes.includes(canary)).map(({ path }) => `${String(canary)} in ${path}`),
  );
  expect(found).toEqual([]);
});
