// Who is asked what, and in which language: a consultation of several audiences, from the first screen to the close.

import { openHouse, participant, storedAnswers, textOf } from '../support/house';

const NOTTINGHAMSHIRE = 'nottinghamshire';

function someone(conversation = 'conversation') {
  const house = openHouse(undefined, NOTTINGHAMSHIRE);
  const me = participant(house, conversation);
  const ids = () => me.prompt()?.choices.map(({ id }) => id) ?? [];
  /** Taps the first of these that is there, until none is, or something can be written. */
  const walk = async (...wanted: string[]) => {
    for (;;) {
      const choice = wanted.find((each) => ids().includes(each));
      if (choice === undefined || me.prompt()?.takes === 'answer') return;
      await me.tap(choice);
    }
  };
  /** To the first question that comes by itself. */
  const begin = async (language: string, audience: string, ...more: string[]) => {
    await me.arrive();
    await walk(language, audience, 'yes', '16-17', 'next', 'go-on', 'self', ...more);
  };
  const skipWarmUps = async () => {
    while (me.prompt()?.about.startsWith('warm-up-') === true) await me.tap('control:skip');
  };
  return { ...me, house, ids, walk, begin, skipWarmUps };
}

/** Of a young person. */
const CARDS = 9;

type Someone = ReturnType<typeof someone>;
const about = (who: Someone) => who.prompt()?.about ?? '';

test('each audience is asked its own age, warm-ups and blocks', async () => {
  const begins: Record<string, string[]> = {};
  for (const audience of ['young-person', 'community-member', 'parent-carer', 'practitioner']) {
    const me = someone();
    await me.begin('en', audience);
    expect(about(me)).toBe(`warm-up-${audience}.${audience === 'practitioner' ? 'role' : 'place'}`);
    await me.skipWarmUps();
    expect(about(me)).toBe('blocks');
    begins[audience] = me.ids();
  }
  expect(begins).toEqual({
    // Never with people who get hurt.
    'young-person': [
      'being-young-here',
      'school-and-learning',
      'culture-and-belonging',
      'places-and-helpers',
    ],
    'community-member': [
      'youth-community',
      'learning-community',
      'culture-community',
      'place-community',
      'violence-community',
    ],
    'parent-carer': ['youth-parent', 'learning-parent', 'culture-parent', 'place-parent', 'violence-parent'],
    practitioner: [
      'youth-practitioner',
      'learning-practitioner',
      'culture-practitioner',
      'place-practitioner',
      'violence-practitioner',
    ],
  });
});

test('a young person of 25 can take part as somebody who lives here', async () => {
  const me = someone();
  await me.arrive();
  await me.tap('en');
  await me.tap('yes');
  await me.tap('young-person');
  expect(me.ids()).toEqual(['under-13', '13-15', '16-17', '18-24', '25-or-over', 'rather-not-say']);
  expect(textOf(await me.tap('25-or-over'))).toContain('choose another part');
  await me.tap('start-again');
  await me.tap('en');
  await me.tap('yes');
  await me.tap('community-member');
  expect(me.ids()).toEqual(['under-16', '16-17', '18-or-over', 'rather-not-say']);
});

test('warm-ups come first and are said once; questions about the person come last, with the reason of each', async () => {
  const me = someone();
  await me.begin('en', 'community-member');
  const again = await me.tap('control:unclear');
  expect(textOf(again)).not.toContain('First, a few quick questions');
  await me.skipWarmUps();
  await me.tap('place-community');
  await me.tap('control:skip');
  await me.tap('control:skip');
  await me.tap('next-part');
  expect(me.ids()).toContain('no-more');
  const last = textOf(await me.tap('no-more'));
  expect(about(me)).toBe('about-you.background');
  expect(last).toContain('You do not have to answer them.');
  expect(last).toMatch(/Why we ask:\nWe want to see/);
  for (let question = 0; question < 4; question += 1) await me.tap('control:skip');
  // Nobody is asked once more for another part.
  expect(about(me)).toBe('closing');
});

test('skipping warm-ups is never met with another offer', async () => {
  const me = someone();
  await me.begin('en', 'young-person');
  for (let taps = 0; taps < 4; taps += 1) {
    await me.tap('control:skip');
    expect(about(me)).toMatch(/^warm-up-young-person\./);
  }
});

test('the language can be changed in the middle of a question, and nothing is lost', async () => {
  const me = someone();
  await me.begin('en', 'young-person');
  await me.skipWarmUps();
  await me.tap('being-young-here');
  await me.write('it is ok here');
  const before = about(me);
  await me.tap('control:language');
  expect(me.ids()).toEqual(['en', 'so', 'pl', 'ckb', 'kmr', 'ro']);
  const inPolish = await me.tap('pl');
  expect(inPolish.language).toBe('pl');
  expect(about(me)).toBe(before);
  expect(textOf(inPolish)).toContain('Pytanie 2 z 9');
  await me.write('o szkołę');
  const answers = (await storedAnswers(me.house, NOTTINGHAMSHIRE)).filter(
    ({ dialog }) => dialog === 'being-young-here',
  );
  expect(answers.map(({ question, language }) => [question, language])).toEqual([
    ['life', 'en'],
    ['worries', 'pl'],
  ]);
  // Under the one consent, which names the language in which it was read.
  expect(new Set(answers.map(({ consent }) => `${consent.id} ${consent.language}`)).size).toBe(1);
});

test('whoever changes the language before they agree reads the cards in it first', async () => {
  const me = someone();
  await me.arrive();
  for (const choice of ['en', 'yes', 'young-person', '16-17', ...Array<string>(CARDS).fill('next')])
    await me.tap(choice);
  expect(about(me)).toBe('check');
  await me.tap('control:language');
  const reply = await me.tap('ro');
  expect(reply.language).toBe('ro');
  expect(about(me)).toBe('information');
  const first = textOf(reply);
  // The same language again changes nothing.
  await me.tap('next');
  await me.tap('control:language');
  const same = textOf(await me.tap('ro'));
  expect(about(me)).toBe('information');
  expect(same).not.toContain(first.split('\n').at(-1));
});

test('people who work with people are asked in English, and in no language that has no words for it', async () => {
  const me = someone();
  await me.arrive();
  await me.tap('pl');
  await me.tap('yes');
  expect(me.ids()).toEqual(['young-person', 'community-member', 'parent-carer']);
  const practitioner = someone('another');
  await practitioner.begin('en', 'practitioner');
  // There is no other language for them, and so no button; typed or tapped all the same, it shows the one there is.
  expect(practitioner.prompt()?.controls.map(({ id }) => id)).not.toContain('control:language');
  expect(me.prompt()?.controls.map(({ id }) => id)).toContain('control:language');
  await practitioner.tap('control:language');
  expect(practitioner.ids()).toEqual(['en']);
});

test('a language can be typed by its English name', async () => {
  const me = someone();
  await me.arrive();
  expect((await me.write('Polish')).language).toBe('pl');
});
