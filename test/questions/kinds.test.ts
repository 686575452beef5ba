// Every kind of question: how it is answered by tap and by typing, where there are no buttons, and in an export.

import { type Row, toRows } from '#export/rows';
import { receive } from '#privacy/receive';
import { receiveDrawing } from '#privacy/receive-drawing';
import { KINDS } from '#questions/kinds';
import { plainText } from '#turn/plain-text';
import { type Reply } from '#turn/incoming';
import { content, openHouse, participant, storedAnswers } from '../support/house';

const { consultation } = content('demonstration');
const [dialog] = consultation.dialogs;

const TO_THE_FIRST = [
  'yes',
  '18-or-over',
  'next',
  'next',
  'next',
  'next',
  'yes',
  'no',
  'no',
  'yes',
  'no',
  'go-on',
  'self',
];

type Inside = {
  readonly me: ReturnType<typeof participant>;
  readonly reply: Reply;
  readonly rows: () => Promise<Row[]>;
};

/** Inside the demonstration, at the question of an id; those before it are skipped. */
async function insideAt(question: string, language = 'en'): Promise<Inside> {
  const house = openHouse(undefined, 'demonstration');
  const me = participant(house);
  await me.arrive();
  for (const choice of [language, ...TO_THE_FIRST]) await me.tap(choice);
  let reply = await me.tap('one-of-everything');
  for (let steps = 0; me.prompt()?.about !== `one-of-everything.${question}`; steps += 1) {
    if (steps > 60) throw new Error(`There is no way to ${question}.`);
    const choices = me.prompt()?.choices.map(({ id }) => id) ?? [];
    const wanted = ['carry-on', 'go-on'].find((each) => choices.includes(each));
    reply = await me.tap(wanted ?? 'control:skip');
  }
  const rows = async () => toRows(await storedAnswers(house, 'demonstration'), consultation.dialogs, 'seed');
  return { me, reply, rows };
}

async function rowOf({ rows }: Inside, question: string): Promise<Row> {
  const row = (await rows()).find((each) => each.question_id === question);
  if (row === undefined) throw new Error(`Nothing is kept of ${question}.`);
  return row;
}

const ids = ({ prompt }: Reply) => prompt?.choices.map(({ id }) => id);

test('the demonstration has one of every kind', () => {
  expect(new Set(dialog?.questions.map(({ kind }) => kind))).toEqual(new Set(Object.keys(KINDS)));
});

describe('one choice', () => {
  test.each([
    ['en', '3'],
    ['en', 'HOME!'],
    ['en', 'ｈｏｍｅ'],
    ['ckb', '٣'],
    ['ckb', '۳'],
    ['ckb', 'ماڵەوە'],
    ['ckb', 'مالهوه'],
    ['ckb', 'home'],
  ])('%s: "%s" is home', async (language, typed) => {
    const inside = await insideAt('day-place', language);
    await inside.me.write(typed);
    expect(await rowOf(inside, 'day-place')).toMatchObject({
      choice: 'home',
      answer: '',
      status: 'answered',
    });
  });

  test('other words are an answer too, and no question that depends on a choice follows', async () => {
    const inside = await insideAt('day-place');
    const reply = await inside.me.write('home and school');
    expect(await rowOf(inside, 'day-place')).toMatchObject({ choice: '', answer: 'home and school' });
    expect(reply.prompt?.about).toBe('one-of-everything.like-to-do');
  });

  test('where there are no buttons, the choices have numbers', async () => {
    const { reply } = await insideAt('day-place', 'ckb');
    const { choices, hint } = plainText(reply);
    expect(choices[0]).toBe(
      `1  ${content('demonstration').words['ckb']?.['one-of-everything:questions.day-place.options.school'] ?? ''}`,
    );
    expect(choices).toHaveLength(6);
    expect(hint).toBe(content('demonstration').words['ckb']?.['conversation:plain.one']);
  });
});

describe('several choices', () => {
  test.each(['1, 3 and 5', '1 3 5', '5;3;1', 'sport, games, being with family', '١، ٣، ٥', '1\n3\n5'])(
    '"%s" is three of them',
    async (typed) => {
      const inside = await insideAt('like-to-do');
      await inside.me.write(typed);
      const row = await rowOf(inside, 'like-to-do');
      expect(String(row.choice).split('; ').sort()).toEqual(['family', 'games', 'sport']);
    },
  );

  test('each tap is kept at once, so that nobody has to finish', async () => {
    const inside = await insideAt('like-to-do');
    await inside.me.tap('music');
    await inside.me.tap('outside');
    expect(await rowOf(inside, 'like-to-do')).toMatchObject({ choice: 'music; outside', status: 'answered' });
  });

  test('the second of two quick taps counts, although the first has changed the buttons', async () => {
    const inside = await insideAt('like-to-do');
    const turn = inside.me.turn();
    await Promise.all([inside.me.tap('music', turn), inside.me.tap('games', turn)]);
    expect(await rowOf(inside, 'like-to-do')).toMatchObject({ choice: 'music; games' });
  });
});

test.each([
  ['4', '4', '4'],
  ['Really agree', '5', '5'],
  ['1 – really disagree', '1', '1'],
  ['not sure', 'not-sure', ''],
])('agree scale: "%s" is %s', async (typed, choice, number) => {
  const inside = await insideAt('adult-to-talk-to');
  await inside.me.write(typed);
  expect(await rowOf(inside, 'adult-to-talk-to')).toMatchObject({ choice, number });
});

test('own word: a word that is said back, and its follow-up', async () => {
  const inside = await insideAt('own-word');
  await inside.me.write('mandem');
  const reply = await inside.me.write('my mates');
  expect(plainText(reply).said.join(' ')).toContain('Your word is “mandem”.');
  expect(await rowOf(inside, 'own-word')).toMatchObject({ answer: 'mandem\nmy mates', follow_up: 'meaning' });
});

describe('violence scale', () => {
  test('one card after another: only the order is exported', async () => {
    const inside = await insideAt('line');
    for (const place of ['2', '5', '2', 'leave-out', '4']) await inside.me.tap(place);
    await inside.me.write('nicking stuff');
    await inside.me.write('1');
    await inside.me.write('depends');
    expect(await rowOf(inside, 'line')).toMatchObject({
      order: 'own: "nicking stuff"=1; shouting=2; pushing=2; fight=4; threat-online=5',
      answer: 'depends',
      status: 'answered',
    });
  });

  test('Back goes one card back, and the rest of the line is still asked', async () => {
    const inside = await insideAt('line');
    await inside.me.tap('5');
    await inside.me.tap('control:back');
    for (const place of ['1', '2', '3', '4', '5']) await inside.me.tap(place);
    const { order } = await rowOf(inside, 'line');
    expect(order).toBe('shouting=1; threat-online=2; pushing=3; left-out=4; fight=5');
  });

  test('a line that was begun anew and left is not said to be the old one', async () => {
    const inside = await insideAt('line');
    for (const place of ['1', '1', '1', '1', '1', 'go-on', 'go-on']) await inside.me.tap(place);
    await inside.me.tap('control:back');
    await inside.me.tap('5');
    const reply = await inside.me.tap('control:skip');
    expect(plainText(reply).said.join(' ')).not.toContain('We keep the answer that you gave before.');
  });

  test('a card that was written and never placed is not lost, whatever is in it', async () => {
    const inside = await insideAt('line');
    for (const place of ['1', '1', '1', '1', '1']) await inside.me.tap(place);
    const turn = inside.me.turn();
    await Promise.all([inside.me.write('a; b=2', turn), inside.me.write('to school', turn)]);
    await inside.me.tap('leave-out');
    const { order } = await rowOf(inside, 'line');
    expect(order).toContain('own: "a; b=2"=');
    expect(order).toContain('own: "to school"=');
  });

  test('all at once: unknown cards and second copies are left out, own cards are anonymised', async () => {
    const inside = await insideAt('line');
    const card = (id: string) => ({ card: receive(id) });
    await inside.me.take({
      is: 'arranged',
      turn: inside.me.turn(),
      placed: [
        card('fight'),
        { own: receive('Jayden shouting') },
        card('nope'),
        card('fight'),
        card('pushing'),
      ],
      leftOut: [receive('pushing'), receive('shouting')],
      caption: receive('call 07700 900123'),
    });
    expect(await rowOf(inside, 'line')).toMatchObject({
      order: 'fight=1; own: "[name] shouting"=2; pushing=3',
      answer: 'call [phone]',
      hidden: 2,
    });
  });

  test('the same cards sent twice are kept once', async () => {
    const inside = await insideAt('line');
    const what = {
      is: 'arranged' as const,
      turn: inside.me.turn(),
      placed: [{ card: receive('fight') }],
      leftOut: [],
      caption: null,
    };
    const [one, two] = await Promise.all([inside.me.take(what, 'same'), inside.me.take(what, 'same')]);
    expect(two.bubbles).toEqual(one.bubbles);
    expect(await rowOf(inside, 'line')).toMatchObject({ order: 'fight=1', messages: 1 });
  });
});

describe('drawing', () => {
  const strokes = [{ colour: 'black', width: 2, points: [1, 1, 9, 9] }];
  const draw = (inside: Inside, caption: string | null) => {
    const drawing = receiveDrawing(strokes);
    if (drawing === null) throw new Error('This is a drawing.');
    return inside.me.take({
      is: 'drew',
      turn: inside.me.turn(),
      drawing,
      caption: caption === null ? null : receive(caption),
    });
  };

  test('the picture is held, the caption is what is exported', async () => {
    const inside = await insideAt('good-place');
    await draw(inside, 'a pitch near Bulwell');
    expect(await rowOf(inside, 'good-place')).toMatchObject({
      picture: 'held',
      answer: 'a pitch near [area]',
    });
  });

  test('it can be told instead, with a button or without', async () => {
    const inside = await insideAt('good-place');
    expect(ids(inside.reply)).toEqual(['tell']);
    await inside.me.tap('tell');
    await inside.me.write('a park');
    expect(await rowOf(inside, 'good-place')).toMatchObject({ picture: '', answer: 'a park' });
  });
});

test('skipped, stopped and answered are told apart, and a skip that was mended is an answer', async () => {
  const inside = await insideAt('like-to-do');
  await inside.me.tap('control:back');
  await inside.me.tap('school');
  await inside.me.tap('control:skip');
  await inside.me.tap('control:stop');
  await inside.me.tap('keep');
  const status = new Map((await inside.rows()).map((row) => [row.question_id, row.status]));
  expect(Object.fromEntries(status)).toEqual({
    'day-place': 'answered',
    'good-there': 'skipped',
    'like-to-do': 'stopped',
  });
});
