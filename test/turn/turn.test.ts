import { Consent } from '#privacy/consent';
import { receiveDrawing } from '#privacy/receive-drawing';
import { SealedToReviewer } from '#privacy/sealed-to-reviewer';
import { type HeldAnswer } from '#turn/ports';
import { sessionRecord } from '#turn/session-record';
import { createFailing } from '../support/failing-stores';
import {
  CONSULTATION,
  type House,
  TO_THE_RECEIPT,
  ledgerEntries,
  openHouse,
  participant,
  storedAnswers,
  textOf,
} from '../support/house';
import { textsOf } from '../support/sample-answer';

/** A drawing of the participant who is in `conversation`, sealed and held as a turn does it. */
async function holdDrawing({ needs, stores }: House): Promise<void> {
  const { session } = sessionRecord.parse((await stores.sessions.load('conversation'))?.holds);
  const drawing = receiveDrawing([{ colour: 'red', width: 1, points: [1, 1] }]);
  if (!session.consented || drawing === null) throw new Error('There is nobody, or nothing, to draw.');
  const place = { consultation: CONSULTATION, participation: session.participation, name: 'd.map', id: '1' };
  const sealed = await SealedToReviewer.seal(drawing, needs.toReviewer);
  await stores.held.keep({ ...place, consent: Consent.given(session.consent) }, sealed);
}

async function heldAnswers({ stores }: House): Promise<HeldAnswer[]> {
  const held: HeldAnswer[] = [];
  for await (const each of stores.held.all(CONSULTATION)) held.push(each);
  return held;
}

test('a participant answers all nine questions, and each is kept once, in order, under one consent', async () => {
  const house = openHouse();
  const me = participant(house);
  await me.consent();
  for (let question = 1; question <= 9; question += 1) {
    const reply = await me.write(`answer ${String(question)}`);
    expect(reply.kept).toMatchObject({ parts: 1 });
  }
  const answers = await storedAnswers(house);
  expect(answers.map(textsOf)).toEqual(Array.from({ length: 9 }, (_, at) => [`answer ${String(at + 1)}`]));
  const [entry] = await ledgerEntries(house);
  expect(entry).toMatchObject({
    given: { purposes: ['take-part', 'quote'], day: '2026-03-02', version: '2026-11-3' },
  });
  expect(new Set(answers.map(({ consent }) => consent.id)).size).toBe(1);
  expect(me.prompt()?.choices.map(({ id }) => id)).toEqual(['keep', 'delete', 'change']);
});

test('two messages at the same instant both count, for the question that was open', async () => {
  const house = openHouse();
  const me = participant(house);
  await me.consent();
  await Promise.all([me.write('one'), me.write('two')]);
  const answers = await storedAnswers(house);
  expect(answers.map((answer) => [answer.question, textsOf(answer)])).toEqual([['life', ['one', 'two']]]);
});

test('a channel that cannot say what was seen still loses nothing', async () => {
  const house = openHouse();
  const me = participant(house);
  await me.consent();
  await Promise.all([me.write('one', null), me.write('two', null), me.write('three', null)]);
  const kept = (await storedAnswers(house)).flatMap(textsOf);
  expect(kept.sort()).toEqual(['one', 'three', 'two']);
});

test('a client that claims to have seen what has not been is taken at the present question', async () => {
  const house = openHouse();
  const me = participant(house);
  await me.consent();
  expect((await me.write('from the future', 999)).kept).toEqual({
    question: 'being-young-here.life',
    parts: 1,
  });
  expect((await me.write('again', 1e15)).kept).toEqual({ question: 'being-young-here.worries', parts: 1 });
});

test('the same message twice counts once, and gets the same reply again', async () => {
  const house = openHouse();
  const me = participant(house);
  await me.consent();
  const turn = me.turn();
  const [once, again] = await Promise.all([me.write('one', turn, 'same'), me.write('one', turn, 'same')]);
  expect(textOf(again)).toBe(textOf(once));
  expect(again.kept).toEqual({ question: 'being-young-here.life', parts: 1 });
  expect(await storedAnswers(house)).toHaveLength(1);
  const later = await me.write('one', turn, 'same');
  expect(textOf(later)).toBe(textOf(once));
});

test('an answer that could not be kept is not thanked for, and counts once when it is sent again', async () => {
  const failing = createFailing();
  const house = openHouse(failing.around);
  const me = participant(house);
  await me.consent('ckb');
  const turn = me.turn();
  for (const broken of ['answers.keep', 'sessions.save', 'sessions.load'] as const) {
    failing.fail(broken);
    const reply = await me.write('lost?', turn, 'same');
    expect(reply).toMatchObject({ done: false, kept: null, prompt: null });
    expect(textOf(reply)).toContain('هێشتا نازانین');
    failing.mend();
  }
  const reply = await me.write('lost?', turn, 'same');
  expect(reply).toMatchObject({ done: true, kept: { question: 'being-young-here.life', parts: 1 } });
  expect(house.facts).toContainEqual({ fact: 'store-failed', code: 'ENOSPC' });
});

test('another process that saves in between makes the turn decide again, and nothing doubles', async () => {
  const failing = createFailing();
  const house = openHouse(failing.around);
  const me = participant(house);
  await me.consent();
  failing.loseRaces(3);
  const reply = await me.write('one');
  expect(reply).toMatchObject({ done: true, kept: { question: 'being-young-here.life', parts: 1 } });
  expect(await storedAnswers(house)).toHaveLength(1);
  expect(reply.turn).toBe(me.turn());
});

test('before consent only a session is stored, and it holds a place and a language', async () => {
  const failing = createFailing();
  const house = openHouse(failing.around);
  const me = participant(house);
  await me.arrive();
  for (const choice of ['en', 'yes', '18-24', 'next', 'next']) {
    await me.tap(choice);
    await me.write('my name is Jayden and I am from Bulwell');
  }
  expect(await storedAnswers(house)).toEqual([]);
  expect(await ledgerEntries(house)).toEqual([]);
  const stored = failing.lastSaved();
  expect(stored?.session).toMatchObject({ consented: false, language: 'en', place: { at: 'information' } });
  expect(JSON.stringify(stored)).not.toMatch(/jayden|bulwell|18-24/i);
});

test('somebody under 16 leaves nothing behind', async () => {
  const house = openHouse();
  const me = participant(house);
  await me.arrive();
  for (const choice of ['en', 'yes', '13-15']) await me.tap(choice);
  expect(await house.stores.sessions.load('conversation')).toBeNull();
  expect(await ledgerEntries(house)).toEqual([]);
  expect(me.prompt()?.choices.map(({ id }) => id)).toEqual(['start-again']);
});

test('a session lives for 24 hours, and for one more at most; what was kept stays', async () => {
  const house = openHouse();
  const me = participant(house);
  await me.consent();
  await me.write('kept');
  house.clock.now += 24 * 60 * 60 * 1000 - 1;
  expect((await me.write('still here')).kept).toMatchObject({ question: 'being-young-here.worries' });
  house.clock.now += 25 * 60 * 60 * 1000;
  const reply = await me.write('too late');
  expect(reply.kept).toBeNull();
  expect(textOf(reply)).toContain('We did not keep that.');
  expect(await storedAnswers(house)).toHaveLength(2);
  house.clock.now += 25 * 60 * 60 * 1000;
  expect(await house.stores.sessions.sweep()).toBe(1);
});

test('a session that cannot be read starts anew, and says so', async () => {
  const failing = createFailing();
  const house = openHouse(failing.around);
  const me = participant(house);
  await me.consent();
  failing.garble();
  const reply = await me.write('hello?');
  expect(textOf(reply)).toContain('We had to start this chat again.');
  expect(house.facts).toContainEqual({ fact: 'session-unreadable' });
  expect((await me.tap('en')).done).toBe(true);
});

test('answers are deleted with the four words, typed in another chat; wrong words delete nothing', async () => {
  const house = openHouse();
  const me = participant(house);
  await me.arrive();
  for (const choice of ['en', ...TO_THE_RECEIPT.slice(0, -1)]) await me.tap(choice);
  const shown = await me.tap('yes');
  expect(shown.showsReceipt).toBe(true);
  const words = textOf(shown).split('\n')[1] ?? '';
  await me.tap('go-on');
  await me.tap('self');
  await me.write('its ok');
  const later = participant(house, 'another conversation');
  await later.arrive();
  await later.tap('ckb');
  await later.tap('control:delete');
  for (let wrong = 0; wrong < 4; wrong += 1) await later.write('acrobat acrobat acrobat acrobat');
  expect(await storedAnswers(house)).toHaveLength(1);
  const reply = await later.write(words.toUpperCase());
  expect(reply.isOver).toBe(true);
  expect(await storedAnswers(house)).toEqual([]);
  expect((await ledgerEntries(house)).map((entry) => Object.keys(entry).at(1))).toEqual([
    'given',
    'withdrawn',
  ]);
});

test('guessing receipts ends after five tries in a chat', async () => {
  const house = openHouse();
  const me = participant(house);
  await me.arrive();
  await me.tap('en');
  await me.tap('control:delete');
  const replies = [];
  for (let tried = 0; tried < 5; tried += 1) replies.push(textOf(await me.write('apple apple apple apple')));
  expect(replies.at(3)).toContain('Check each word');
  expect(replies.at(4)).toContain('too many tries');
  expect(textOf(await me.tap('control:delete'))).toContain('too many tries');
});

test('the four words are shown once: the same delivery again does not show them', async () => {
  const house = openHouse();
  const me = participant(house);
  await me.arrive();
  for (const choice of ['en', ...TO_THE_RECEIPT.slice(0, -1)]) await me.tap(choice);
  const turn = me.turn();
  const first = await me.tap('yes', turn, 'same');
  const again = await me.tap('yes', turn, 'same');
  expect(first.showsReceipt).toBe(true);
  expect(again.showsReceipt).toBe(false);
  expect(textOf(again)).toContain('You can get other words now.');
  const fresh = await me.tap('new-words');
  expect(fresh.showsReceipt).toBe(true);
});

test.each(['consents.append', 'held.erase', 'answers.erase'] as const)(
  'a withdrawal that fails at %s can be sent again, and ends whole',
  async (broken) => {
    const failing = createFailing();
    const house = openHouse(failing.around);
    const me = participant(house);
    await me.consent();
    await me.write('its ok');
    await holdDrawing(house);
    await me.tap('control:stop');
    await me.tap('delete');
    const turn = me.turn();
    failing.fail(broken);
    expect(await me.tap('yes', turn, 'same')).toMatchObject({ done: false });
    failing.mend();
    expect(await me.tap('yes', turn, 'same')).toMatchObject({ done: true, isOver: true });
    expect(await storedAnswers(house)).toEqual([]);
    expect(await heldAnswers(house)).toEqual([]);
    expect((await ledgerEntries(house)).filter((entry) => 'withdrawn' in entry)).toHaveLength(1);
    expect(house.facts).toContainEqual({ fact: 'erased', answers: broken === 'answers.erase' ? 1 : 2 });
  },
);

test('somebody who has only drawn can delete that with the four words', async () => {
  const house = openHouse();
  const me = participant(house);
  await me.arrive();
  for (const choice of ['en', ...TO_THE_RECEIPT.slice(0, -1)]) await me.tap(choice);
  const words = textOf(await me.tap('yes')).split('\n')[1] ?? '';
  await me.tap('go-on');
  await holdDrawing(house);
  expect(await heldAnswers(house)).toHaveLength(1);
  const later = participant(house, 'another conversation');
  await later.arrive();
  await later.tap('en');
  await later.tap('control:delete');
  expect((await later.write(words)).isOver).toBe(true);
  expect(await heldAnswers(house)).toEqual([]);
  expect((await ledgerEntries(house)).filter((entry) => 'withdrawn' in entry)).toHaveLength(1);
});

test('guessing is slowed for the whole server, however many chats are opened for it', async () => {
  const house = openHouse();
  const guess = async (chat: number) => {
    const me = participant(house, `chat ${String(chat)}`);
    await me.arrive();
    await me.tap('en');
    await me.tap('control:delete');
    const replies = [];
    for (let tried = 0; tried < 4; tried += 1)
      replies.push(textOf(await me.write('apple apple apple apple')));
    return replies.join();
  };
  for (let chat = 0; chat < 30; chat += 1) expect(await guess(chat)).not.toContain('too many tries');
  expect(await guess(31)).toContain('too many tries');
  house.clock.now += 61 * 60 * 1000;
  expect(await guess(32)).not.toContain('too many tries');
});

test('what cannot be got back is not deleted by a typed number', async () => {
  const house = openHouse();
  const me = participant(house);
  await me.consent();
  await me.write('its ok');
  await me.tap('control:stop');
  for (const typed of ['2', '1', 'yes', 'yes, delete everything']) await me.write(typed);
  expect(await storedAnswers(house)).toHaveLength(1);
});
