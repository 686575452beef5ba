// Drawing, and putting cards on a line: by mouse, by finger, by keyboard, and through a bad connection.

import { type StoredAnswer } from '#privacy/sealed-answer';
import { filesIn } from '../support/server-process';
import { type Phone, phone } from './phone';
import { answersIn, openStage } from './stage';
import { page as word, skipToTheBoard, text, toTheQuestions } from './to-the-boards';
import { violations } from './violations';

const stage = openStage({ SOUNDINGS_CONSULTATION: 'demonstration' });

const cards = (language: string, ...ids: string[]) =>
  ids.map((id) => text(language, `one-of-everything:questions.line.cards.${id}`));

/** By the participation that is new since, what was kept of a question. */
function keptOf(question: string, before: readonly string[]): StoredAnswer['parts'] {
  return answersIn(stage.folder)
    .filter((each) => each.question === question && !before.includes(each.participation))
    .flatMap(({ parts }) => parts);
}
const participations = () => answersIn(stage.folder).map(({ participation }) => participation);
const held = () => filesIn(stage.folder).filter(({ path }) => /[\\/]held[\\/]/.test(path)).length;

/** Every stroke and card that the page has sent. */
function sentBy({ page }: Phone): { strokes?: { colour: string; points: number[] }[]; caption?: string }[] {
  const values: never[] = [];
  page.on('request', (request) => {
    const body = request.method() === 'POST' ? (request.postDataJSON() as { value?: never } | null) : null;
    if (body?.value !== undefined) values.push(body.value);
  });
  return values;
}

async function smallPhone(): Promise<Phone> {
  const me = await phone(stage.browser(), stage.url());
  await me.page.setViewportSize({ width: 360, height: 640 });
  return me;
}

/** A line across the canvas, at this part of its height. */
async function draw({ page }: Phone, height: number): Promise<void> {
  await page.locator('.board button[aria-disabled="false"]').waitFor();
  await page.locator('canvas').evaluate((canvas) => canvas.scrollIntoView({ block: 'end' }));
  const box = await page.locator('canvas').boundingBox();
  if (box === null) throw new Error('There is no canvas.');
  await page.mouse.move(box.x + 20, box.y + box.height * height);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 20, box.y + box.height * height, { steps: 30 });
  await page.mouse.up();
}

const isWithinThePhone = ({ page }: Phone) =>
  page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

const inBoard = ({ page }: Phone, name: string) =>
  page.locator('.board').getByRole('button', { name, exact: true });
const onLine = ({ page }: Phone) => page.locator('.line li > button').allInnerTexts();

test.each([
  ['en', 'English'],
  ['ckb', 'کوردی (سۆرانی)'],
] as const)(
  '%s: cards in order and a drawing, each with words beside it',
  async (language, endonym) => {
    const me = await smallPhone();
    const sent = sentBy(me);
    const { page } = me;
    const before = participations();
    await toTheQuestions(me, language, endonym);
    await skipToTheBoard(me, language);
    const [shouting = '', threat = '', pushing = ''] = cards(
      language,
      'shouting',
      'threat-online',
      'pushing',
    );
    for (const card of [threat, shouting, pushing]) await inBoard(me, card).click();
    await inBoard(me, word(language, 'moveUp')).click();
    expect(await onLine(me)).toEqual([threat, pushing, shouting]);
    await me.screenshot(`${language}-5-line`);
    expect(await violations(me)).toEqual([]);
    expect(await isWithinThePhone(me)).toBe(true);
    await page.locator('.board textarea').fill('depends who');
    await me.andHear(() => inBoard(me, word(language, 'sendLine')).click());
    expect(await page.locator('.mine').last().innerText()).toContain(threat);
    expect(keptOf('line', before)).toMatchObject([
      { kind: 'placed', card: 'threat-online', place: 1, of: 3 },
      { kind: 'placed', card: 'pushing', place: 2, of: 3 },
      { kind: 'placed', card: 'shouting', place: 3, of: 3 },
      { kind: 'left-out', card: 'left-out' },
      { kind: 'left-out', card: 'fight' },
      { kind: 'text', kept: 'depends who' },
    ]);

    await skipToTheBoard(me, language);
    const heldBefore = held();
    await draw(me, 0.3);
    await page.getByText(word(language, 'red'), { exact: true }).click();
    await page.getByText(word(language, 'thick'), { exact: true }).click();
    await draw(me, 0.6);
    await me.screenshot(`${language}-6-drawing`);
    expect(await violations(me)).toEqual([]);
    expect(await isWithinThePhone(me)).toBe(true);
    await page.locator('.board textarea').fill('a bench by the river');
    await me.andHear(() => inBoard(me, word(language, 'sendDrawing')).click());
    const { strokes = [] } = sent.find((value) => value.strokes !== undefined) ?? {};
    expect(strokes).toMatchObject([
      { colour: 'black', width: 2 },
      { colour: 'red', width: 3 },
    ]);
    // A straight line has two ends, however many places the mouse was in.
    expect(strokes.map(({ points }) => points.length)).toEqual([4, 4]);
    expect(keptOf('good-place', before)).toMatchObject([
      { kind: 'picture' },
      { kind: 'text', kept: 'a bench by the river' },
    ]);
    expect(held()).toBe(heldBefore + 1);
    // What was sent is not on this phone any more.
    await me.tap(text(language, 'conversation:controls.back'));
    expect(await page.locator('.board textarea').inputValue()).toBe('');
    expect(me.wrong).toEqual([]);
    await me.context.close();
  },
  120_000,
);

test('by keyboard alone: cards are put on the line, moved and taken off, and each move is told once', async () => {
  const me = await smallPhone();
  const { page } = me;
  const before = participations();
  await toTheQuestions(me, 'en', 'English');
  await skipToTheBoard(me, 'en');
  const { keyboard } = page;
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  const told = () => page.locator('[role=status]').innerText();
  const press = async (label: string) => {
    await page.locator('.controls button[aria-disabled="false"]').first().waitFor();
    for (let tabs = 0; tabs < 30 && (await focused()) !== label; tabs += 1) await keyboard.press('Tab');
    expect(await focused()).toBe(label);
    await keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement !== document.body);
  };
  await press('Send the line');
  expect(await told()).toBe('There is nothing to send yet.');
  await keyboard.press('Shift+Tab');
  await page.locator('.reply').focus();
  const [shouting = '', threat = '', pushing = ''] = cards('en', 'shouting', 'threat-online', 'pushing');
  await press(shouting);
  expect(await focused()).toBe(threat);
  await press(threat);
  expect(await told()).toBe(`${threat}: 2 of 2`);
  await press(pushing);
  await press('Move up');
  await keyboard.press('Enter');
  expect(await focused()).toBe('Move up');
  expect(await told()).toBe(`${pushing}: 1 of 3`);
  await keyboard.press('Enter');
  expect(await onLine(me)).toEqual([pushing, shouting, threat]);
  await press(threat);
  await press('Take off');
  expect(await focused()).toBe(threat);
  expect(await told()).toBe(`${threat}: Not on the line`);
  await press('Write a card of your own');
  await keyboard.press('Tab');
  await keyboard.type('Being stared at');
  await keyboard.press('Enter');
  expect(await onLine(me)).toEqual([pushing, shouting, 'Being stared at']);
  expect(await focused()).toBe('Being stared at');
  // Help, and one card at a time, and back: everything lies where it lay.
  await press('I need help');
  await me.button('Go on with the chat').waitFor();
  await me.tap('Go on with the chat');
  await me.button('One card at a time').click();
  expect(await me.button('1 – Not violence').count()).toBe(1);
  expect(await page.locator('.board').count()).toBe(0);
  await me.button('All cards together').click();
  expect(await onLine(me)).toEqual([pushing, shouting, 'Being stared at']);
  expect(await page.locator('[role=status], [role=alert], [aria-live]').count()).toBe(1);
  await me.andHear(() => press('Send the line'));
  expect(keptOf('line', before).map((part) => ('card' in part ? part.card : part.kind))).toEqual([
    ...['pushing', 'shouting', 'own-card', 'threat-online', 'left-out', 'fight'],
  ]);
  await me.context.close();
}, 120_000);

test('a drawing that does not arrive stays, and is kept once; by finger; undone and brought back', async () => {
  const me = await smallPhone();
  const { page } = me;
  const before = participations();
  await toTheQuestions(me, 'en', 'English');
  await skipToTheBoard(me, 'en');
  // The same line, kept although its answer was lost on the way back.
  await page.route('**/activities', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await inBoard(me, cards('en', 'fight')[0] ?? '').click();
  await me.andHear(() => inBoard(me, 'Send the line').click());
  await page.unroute('**/activities');
  expect(await page.getByText('Not sent.').count()).toBe(0);
  await skipToTheBoard(me, 'en');

  const heldBefore = held();
  const isDrawn = () =>
    page.locator('canvas').evaluate((canvas) => {
      const { data } = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, 1000, 1000) ?? {};
      return data?.some((value) => value !== 255) ?? false;
    });
  await inBoard(me, 'Send drawing').click();
  expect(await page.locator('[role=status]').innerText()).toBe('There is nothing to send yet.');
  await drawByFinger(me);
  expect(await isDrawn()).toBe(true);
  await inBoard(me, 'Undo').click();
  expect(await isDrawn()).toBe(false);
  await draw(me, 0.5);
  await inBoard(me, 'Clear all').click();
  expect(await isDrawn()).toBe(false);
  await inBoard(me, 'Undo').click();
  expect(await isDrawn()).toBe(true);
  await me.tap('I do not understand');
  expect(await isDrawn()).toBe(true);

  await page.route('**/activities', (route) => route.abort());
  await inBoard(me, 'Send drawing').click();
  await page.getByText('Not sent.').waitFor();
  expect(await isDrawn()).toBe(true);
  // Sent from the board once more, it is the same one.
  await inBoard(me, 'Send drawing').click();
  await page.getByText('Not sent.').waitFor();
  expect(await page.locator('.mine').filter({ hasText: 'Drawing' }).count()).toBe(1);
  await page.unroute('**/activities');
  await me.andHear(() => page.getByRole('button', { name: 'Send again' }).click());
  expect(await page.getByText('Not sent.').count()).toBe(0);
  expect(keptOf('good-place', before).map(({ kind }) => kind)).toEqual(['picture']);
  expect(keptOf('line', before).filter(({ kind }) => kind === 'placed')).toHaveLength(1);
  expect(held()).toBe(heldBefore + 1);
  await me.context.close();
}, 120_000);

/** A finger down the canvas: it draws, and the page stays where it is. */
async function drawByFinger({ page, context }: Phone): Promise<void> {
  await page.locator('canvas').evaluate((canvas) => canvas.scrollIntoView({ block: 'end' }));
  const box = await page.locator('canvas').boundingBox();
  if (box === null) throw new Error('There is no canvas.');
  const scrolled = () => page.evaluate(() => scrollY);
  const before = await scrolled();
  const hand = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y: number) =>
    hand.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: box.x + box.width / 2, y }],
    });
  await touch('touchStart', box.y + 250);
  for (let y = 240; y > 20; y -= 10) await touch('touchMove', box.y + y);
  await touch('touchEnd', 0);
  expect(await scrolled()).toBe(before);
}

test('several choices one after another, and a long list of answers to change, fit on a small phone', async () => {
  const me = await smallPhone();
  await toTheQuestions(me, 'en', 'English');
  await me.tap('School');
  await me.write('the canteen');
  await me.tap('Go on');
  for (const choice of ['Sport', 'Music', 'That is all']) {
    expect(await isWithinThePhone(me)).toBe(true);
    await me.tap(choice);
  }
  expect(await me.button('Sport').count()).toBe(0);
  await me.tap('3 – In the middle');
  await me.write('mandem');
  await me.tap('Go on');
  for (let taps = 0; taps < 30 && (await me.button('Change an answer').count()) === 0; taps += 1)
    for (const way of [
      'Yes, the next part',
      'Yes, finish',
      'Skip this part',
      'Another one',
      'No, that is all',
      'Go on',
      'Skip',
    ])
      if ((await me.button(way).count()) > 0) {
        await me.tap(way);
        break;
      }
  await me.tap('Change an answer');
  await me.screenshot('en-7-change');
  expect(await isWithinThePhone(me)).toBe(true);
  expect(await violations(me)).toEqual([]);
  await me.context.close();
}, 120_000);
