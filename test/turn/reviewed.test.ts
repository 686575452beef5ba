// Sequences that a reviewer found: each once lost an answer, or left somebody with no way on.

import { toRows } from '#export/rows';
import { whatOf } from '#channels/direct-line/client-activity';
import { receive } from '#privacy/receive';
import {
  CONSULTATION,
  type House,
  openHouse,
  participant,
  storedAnswers,
  textOf,
  TO_THE_RECEIPT,
} from '../support/house';
import { textsOf } from '../support/sample-answer';

async function inside() {
  const house = openHouse(undefined, 'demonstration');
  const me = participant(house);
  await me.arrive();
  for (const choice of ['en', 'yes', '18-or-over', 'next', 'next', 'next', 'next']) await me.tap(choice);
  for (const choice of ['yes', 'no', 'no', 'yes', 'no', 'go-on', 'self', 'one-of-everything'])
    await me.tap(choice);
  return { house, me };
}

async function toTheLine(me: ReturnType<typeof participant>): Promise<void> {
  for (const choice of ['home', 'control:skip', '3', 'control:skip', 'control:skip']) await me.tap(choice);
  for (const choice of ['go-on', 'carry-on']) await me.tap(choice);
  expect(me.prompt()?.about).toBe('one-of-everything.line');
}

async function toTheDrawing(me: ReturnType<typeof participant>): Promise<void> {
  await toTheLine(me);
  for (const choice of ['control:skip', 'go-on', 'skip']) await me.tap(choice);
  expect(me.prompt()?.about).toBe('one-of-everything.good-place');
}

/** An answer as researchers get it. */
async function stored(house: House, question: string) {
  const rows = toRows(await storedAnswers(house, 'demonstration'), [], '');
  const row = rows.find((each) => each.question_id === question);
  if (row === undefined) throw new Error(`Nothing is kept of ${question}.`);
  return row;
}

test('a text that arrives while stopping is asked about: the chat can still be ended', async () => {
  const { house, me } = await inside();
  const turn = me.turn();
  await me.tap('control:stop');
  expect((await me.write('its ok', turn)).done).toBe(true);
  expect((await me.tap('keep')).done).toBe(true);
  const answers = await storedAnswers(house, 'demonstration');
  expect(answers.map((answer) => [answer.question, textsOf(answer)])).toEqual([['day-place', ['its ok']]]);
});

test('a text that arrives under the help card, and then a skip: nothing unseen is skipped', async () => {
  const { house, me } = await inside();
  const turn = me.turn();
  await me.tap('control:help');
  await me.write('its ok', turn);
  expect((await me.write('skip')).done).toBe(true);
  expect(await storedAnswers(house, 'demonstration')).toHaveLength(1);
});

test('a choice that is kept through Back and Skip still opens what depends on it', async () => {
  const { me } = await inside();
  await me.tap('school');
  await me.tap('control:back');
  await me.tap('control:skip');
  expect(me.prompt()?.about).toBe('one-of-everything.good-there');
});

test('a number typed for a question in its other words is the choice that it names', async () => {
  const { house, me } = await inside();
  const turn = me.turn();
  await me.tap('control:unclear');
  await me.write('1', turn);
  expect((await storedAnswers(house, 'demonstration'))[0]?.parts).toMatchObject([
    { kind: 'choice', kept: 'school' },
  ]);
});

test('choices that are begun anew and left stand beside the old ones; once all is said they stand alone', async () => {
  const { house, me } = await inside();
  await me.tap('home');
  for (const choice of ['sport', 'music', 'that-is-all', 'control:back', 'games']) await me.tap(choice);
  expect(textOf(await me.tap('control:skip'))).toContain('We added that to your answer.');
  expect((await stored(house, 'like-to-do')).choice).toBe('sport; music; games');
  for (const choice of ['control:back', 'family', 'that-is-all']) await me.tap(choice);
  expect((await stored(house, 'like-to-do')).choice).toBe('family');
});

test('a line that is begun anew and left keeps the places of before; once all is said the new ones stand', async () => {
  const { house, me } = await inside();
  await toTheLine(me);
  for (const place of ['1', '2', '3', '4', '5']) await me.tap(place);
  await me.write('being ignored');
  for (const choice of ['3', 'go-on', 'control:back', '5']) await me.tap(choice);
  expect(textOf(await me.tap('control:skip'))).toContain('We added that to your answer.');
  expect((await stored(house, 'line')).order).toBe(
    'threat-online=2; pushing=3; own: "being ignored"=3; left-out=4; fight=5; shouting=5',
  );
  await me.tap('control:back');
  for (const choice of ['1', ...Array<string>(4).fill('leave-out'), 'go-on', 'go-on']) await me.tap(choice);
  expect((await stored(house, 'line')).order).toBe('shouting=1');
});

test('something sad that arrives under the help card is met as such, and nobody is asked to say more', async () => {
  const { me } = await inside();
  await me.tap('school');
  const turn = me.turn();
  await me.tap('control:help');
  expect(textOf(await me.write('my friend died', turn))).toBe('Thank you for telling us. That sounds hard.');
  expect(textOf(await me.tap('go-on'))).toBe('You can choose what happens next.');
});

test('something sad under a line that was left already is met as such', async () => {
  const { me } = await inside();
  await toTheLine(me);
  const turn = me.turn();
  await me.tap('control:skip');
  const [placed, leftOut, caption] = [[{ card: receive('fight') }], [], receive('my friend died')];
  const reply = await me.take({ is: 'arranged', turn, placed, leftOut, caption });
  expect(textOf(reply)).toContain('That sounds hard.');
});

test('whoever ended without an answer is not told, on coming back, that answers were kept', async () => {
  const { me } = await inside();
  for (const choice of ['control:skip', 'control:stop', 'end']) await me.tap(choice);
  expect(textOf(await me.arrive())).toContain('We kept no answers.');
});

test('an answer to a question that was switched off is deleted, and the question is not announced', async () => {
  const { house, me } = await inside();
  await me.tap('home');
  await house.switchOff('one-of-everything.day-place');
  const said = textOf(await me.tap('control:undo'));
  expect(said).toContain('We deleted your last answer.\nWe do not ask that question any more.');
  expect(await storedAnswers(house, 'demonstration')).toEqual([]);
});

test('a drawing that is told in words before the page could say so is told', async () => {
  const { house, me } = await inside();
  await toTheDrawing(me);
  const turn = me.turn();
  await me.tap('tell');
  await me.write('a big park', turn);
  expect((await stored(house, 'good-place')).answer).toBe('a big park');
  expect(me.prompt()?.about).toBe('one-of-everything.wish');
});

test('a drawing that cannot be read keeps its caption, and can be drawn again', async () => {
  const { house, me } = await inside();
  await toTheDrawing(me);
  const what = whatOf(
    { type: 'message', value: { strokes: 'none', caption: 'a park', turn: me.turn() } },
    null,
  );
  if (what === null) throw new Error('It says something.');
  const said = textOf(await me.take(what));
  expect(said).toContain('We could not read your drawing, so we did not keep it.');
  expect((await stored(house, 'good-place')).answer).toBe('a park');
  expect(me.prompt()?.about).toBe('one-of-everything.good-place');
});

test("through a host's link, deleting now or later ends as keeping does", async () => {
  const house = openHouse();
  const terms = { ages: ['18-24'], group: 'school' as const, permission: null };
  const link = { consultation: CONSULTATION, terms, until: '2030-01-01', createdOn: '2026-01-01' };
  await house.stores.links.create('a-b', link);
  const ends = [];
  for (const end of [['keep'], ['delete', 'yes']]) {
    const me = participant(house, end.join(), 'a-b');
    await me.consent();
    await me.write('its ok');
    for (const choice of ['control:stop', ...end.slice(0, -1)]) await me.tap(choice);
    ends.push(await me.tap(end.at(-1) ?? ''));
  }
  expect(await storedAnswers(house)).toHaveLength(2);
  const later = participant(house, 'later', 'a-b');
  await later.arrive();
  for (const choice of ['en', ...TO_THE_RECEIPT.slice(0, -1)]) await later.tap(choice);
  const words = textOf(await later.tap('yes')).split('\n')[1] ?? '';
  for (const choice of ['go-on', 'self']) await later.tap(choice);
  await later.write('its ok');
  await house.stores.links.end('a-b');
  const back = participant(house, 'back', 'a-b');
  await back.arrive();
  for (const choice of ['en', 'control:delete']) await back.tap(choice);
  ends.push(await back.write(words));
  expect(await storedAnswers(house)).toHaveLength(2);
  const [kept, deleted, withdrawn] = ends.map((reply) => [textOf(reply), reply.prompt]);
  expect(deleted).toEqual(kept);
  expect(withdrawn).toEqual(kept);
});

test('a line that somebody goes back from in the middle is asked to its end, and once', async () => {
  const { house, me } = await inside();
  await toTheLine(me);
  for (const choice of ['5', 'control:back', 'control:back', 'carry-on']) await me.tap(choice);
  expect(me.prompt()?.about).toBe('one-of-everything.line');
  for (const choice of ['1', '2', '3', '4', '5', 'go-on', 'go-on']) await me.tap(choice);
  expect((await stored(house, 'line')).order).toMatch(/^shouting=1; .*fight=5$/);
  for (const choice of ['control:back', 'control:back', 'carry-on']) await me.tap(choice);
  expect(me.prompt()?.about).toBe('one-of-everything.before-hurt');
});

test('an answer that is changed after a part was left leads back to the end, and Back into the part', async () => {
  const { me } = await inside();
  for (const choice of ['home', 'control:skip', 'control:skip', 'go-on']) await me.tap(choice);
  const left = textOf(await me.tap('control:skip'));
  expect(left).toContain('Do you want to finish now?');
  expect(textOf(await me.tap('finish'))).toBe('We stopped. We can keep your answers, or delete them now.');
  for (const choice of ['change', 'one-of-everything.day-place', 'college']) await me.tap(choice);
  expect(me.prompt()?.about).toBe('one-of-everything.good-there');
  await me.write('its ok');
  await me.tap('no');
  expect(me.prompt()?.choices.map(({ id }) => id)).toEqual(['being-young-here', 'no-more']);
  for (const choice of ['control:back', 'control:skip']) await me.tap(choice);
  expect(me.prompt()?.about).toBe('one-of-everything.feel-word');
});

test("guessing hosts' codes is slowed for the whole server, and those who have a code are told to wait", async () => {
  const house = openHouse();
  const terms = { ages: ['18-24'], group: 'school' as const, permission: null };
  const link = { consultation: CONSULTATION, terms, until: '2030-01-01', createdOn: '2026-01-01' };
  await house.stores.links.create('a-b', link);
  const openedBy = async (code: string, chat: string) => {
    const me = participant(house, chat, code);
    await me.arrive();
    return textOf(await me.tap('en'));
  };
  for (let guess = 0; guess < 1000; guess += 1)
    await participant(house, `chat ${String(guess)}`, `a-${String(guess)}`).arrive();
  expect(await openedBy('a-b', 'too early')).toContain('There were too many tries. Wait one hour.');
  house.clock.now += 61 * 60 * 1000;
  expect(await openedBy('a-b', 'later')).toContain('Are you somewhere private?');
});

test('a link cannot give more than the consultation allows', async () => {
  const house = openHouse(undefined, 'demonstration');
  const terms = { ages: ['13-15', 'rather-not-say'], group: 'school' as const, permission: null };
  const link = { consultation: 'demonstration', terms, until: '2030-01-01', createdOn: '2026-01-01' };
  await house.stores.links.create('a-b', link);
  for (const age of ['13-15', 'rather-not-say']) {
    const me = participant(house, age, 'a-b');
    await me.arrive();
    for (const choice of ['en', 'yes']) await me.tap(choice);
    expect((await me.tap(age)).isOver).toBe(true);
  }
});
