// The whole conversation in Chromium, against the program itself, in both languages.

import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type Browser, type Page } from 'playwright-core';
import { type StoredAnswer } from '#privacy/sealed-answer';
import { launch, phone, type Phone } from './phone';
import { content } from '../support/house';
import { filesIn, newDataFolder, type ServerProcess, startProcess } from '../support/server-process';

const folder = newDataFolder();
let neutral: Server;
let server: ServerProcess;
let browser: Browser;

beforeAll(async () => {
  neutral = createServer((_request, response) => response.end('<title>Weather</title>Sunny'));
  await new Promise<void>((ready) => neutral.listen(0, '127.0.0.1', ready));
  const leaveTo = `http://127.0.0.1:${String((neutral.address() as AddressInfo).port)}/weather`;
  [server, browser] = await Promise.all([startProcess(folder, { SOUNDINGS_LEAVE_TO: leaveTo }), launch()]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
  neutral.close();
});

const { words: all } = content();
/** The text of a key, without what is filled in. */
const text = (language: string, key: string) => all[language]?.[key] ?? '';
const shell = (language: string, key: string) => text(language, `conversation:${key}`);
const asked = (language: string, key: string) => text(language, `nottinghamshire:${key}`);

const answers = (): StoredAnswer[] =>
  filesIn(folder)
    .filter(({ path }) => path.includes('answers'))
    .map(({ bytes }) => JSON.parse(bytes.toString()) as StoredAnswer);

async function toReceipt({ tap }: Phone, language: string, endonym: string): Promise<void> {
  await tap(endonym);
  await tap(shell(language, 'private.yes'));
  await tap(asked(language, 'ages.18-24'));
  for (let card = 0; card < 9; card += 1) await tap(shell(language, 'information.next'));
  await tap(shell(language, 'checks.yes'));
  await tap(shell(language, 'checks.yes'));
  await tap(shell(language, 'checks.no'));
  await tap(asked(language, 'purposes.take-part.yes'));
  await tap(asked(language, 'purposes.quote.yes'));
}

async function violations({ page }: Phone): Promise<string[]> {
  await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  return page.evaluate(async () => {
    const axe = (globalThis as never as { axe: { run: () => Promise<{ violations: { id: string }[] }> } })
      .axe;
    return (await axe.run()).violations.map(({ id }) => id);
  });
}

/** What was just said stays on the screen while its reply grows below it. */
async function lastMineIsInView(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const list = document.querySelector('.bubbles')?.getBoundingClientRect();
    const mine = Array.from(document.querySelectorAll('.mine')).at(-1)?.getBoundingClientRect();
    return list !== undefined && mine !== undefined && mine.top >= list.top - 1 && mine.top < list.bottom;
  });
}

const SAID = {
  en: [
    'its alright, bit boring. me and Jayden go Bulwell',
    'knives',
    'my nan',
    'mandem',
    'a gang',
    'not great',
    'it gets worse',
    'mates',
    'a park',
  ],
  ckb: [
    'باشە',
    'تاقیکردنەوەکان',
    'دایکم',
    'تیم',
    'گەنجانی سەر جادە',
    'پێم خۆش نییە',
    'خراپتر دەبێت',
    'هاوڕێکان',
    'یاریگایەک',
  ],
} as const;

test.each([
  ['en', 'English', 'en-GB', 'ltr'],
  ['ckb', 'کوردی (سۆرانی)', 'ckb', 'rtl'],
] as const)(
  '%s: from the first screen to the close',
  async (language, endonym, tag, dir) => {
    const me = await phone(browser, server.url);
    const { page, tap, write, lastSaid, bubbles, screenshot } = me;
    await me.button(endonym).waitFor();
    await screenshot(`${language}-1-language`);
    expect(await violations(me)).toEqual([]);
    await toReceipt(me, language, endonym);
    expect(await page.locator('html').getAttribute('lang')).toBe(tag);
    expect(await page.locator('html').getAttribute('dir')).toBe(dir);
    await screenshot(`${language}-2-receipt`);
    expect(await violations(me)).toEqual([]);
    await lastMineIsInView(page);
    await tap(shell(language, 'receipt.goOn'));
    await screenshot(`${language}-3-question`);
    expect(await violations(me)).toEqual([]);
    const before = answers().length;
    for (const [at, said] of SAID[language].entries()) {
      expect(answers()).toHaveLength(before + at);
      await write(said);
      await lastMineIsInView(page);
    }
    expect(answers()).toHaveLength(before + 9);
    // Their own word came back in the fifth question, isolated.
    expect(await page.getByText(`“\u2068${SAID[language][3]}\u2069”`).count()).toBeGreaterThan(0);
    await screenshot(`${language}-4-close`);
    // Every message has its language and direction; draft languages have English beside what matters most.
    const pieces = await page
      .locator('.bubble:not(.mine) p')
      .evaluateAll((all) =>
        all.map((each) => `${each.getAttribute('lang') ?? ''} ${each.getAttribute('dir') ?? ''}`),
      );
    expect(pieces).not.toContain(' ');
    expect(new Set(pieces)).toEqual(new Set([`${tag} ${dir}`, 'en-GB ltr', 'ckb rtl']));
    await tap(shell(language, 'close.keep'));
    expect(await lastSaid()).toContain(shell(language, 'ends.finished').split('\n').at(-1));
    expect(await bubbles().count()).toBeGreaterThan(60);
    // Nothing is kept in the browser, and nothing was asked of anybody else.
    expect(await me.context.cookies()).toEqual([]);
    const kept = await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      (await indexedDB.databases()).length,
      history.length,
    ]);
    expect(kept).toEqual([0, 0, 0, 2]);
    const hosts = new Set(me.asked.map((url) => new URL(url).host));
    expect([...hosts]).toEqual([new URL(server.url).host]);
    expect(me.wrong).toEqual([]);
    await me.context.close();
  },
  60_000,
);

test('by keyboard alone, and the focus is never lost', async () => {
  const me = await phone(browser, server.url);
  const { page, andHear } = me;
  await me.button('English').waitFor();
  /** Tab until the button has the focus, then press it. */
  const press = async (label: string) => {
    for (let tabs = 0; tabs < 25; tabs += 1) {
      const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
      if (focused === label) return andHear(() => page.keyboard.press('Enter'));
      await page.keyboard.press('Tab');
    }
    throw new Error(`No way to ${label} by keyboard.`);
  };
  const labels = [
    'English',
    'Yes',
    '16 or 17',
    ...Array<string>(9).fill('Next'),
    'Yes',
    'No',
    'No',
    'Yes, I want to',
    'Yes, you can',
    'Go on',
  ];
  for (const label of labels) {
    await press(label);
    await page.waitForFunction(() => document.activeElement !== document.body);
  }
  await press('Skip');
  for (
    let tabs = 0;
    tabs < 25 && !(await page.evaluate(() => document.activeElement?.tagName === 'TEXTAREA'));
    tabs += 1
  )
    await page.keyboard.press('Tab');
  await andHear(async () => {
    await page.keyboard.type('by keyboard');
    await page.keyboard.press('Enter');
  });
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  expect(answers().flatMap(({ parts }) => parts.map(({ kept }) => kept))).toContain('by keyboard');
  await me.context.close();
}, 60_000);

test('leaving fast: blank, replaced, nothing to come back to; what was sent is kept, what was not is gone', async () => {
  const me = await phone(browser, server.url);
  const { page } = me;
  await me.button('English').waitFor();
  await toReceipt(me, 'en', 'English');
  await me.tap('Go on');
  await me.write('sent before leaving');
  await page.locator('textarea').fill('never sent');
  const before = await page.evaluate(() => history.length);
  await page.getByRole('link', { name: 'Leave fast' }).click();
  await page.waitForURL(/\/weather$/);
  expect(await page.title()).toBe('Weather');
  expect(await page.evaluate(() => history.length)).toBe(before);
  await page.goBack();
  expect(await page.locator('body').innerText()).not.toContain('sent');
  const kept = answers().flatMap(({ parts }) => parts.map((part) => part.kept));
  expect(kept).toContain('sent before leaving');
  expect(kept).not.toContain('never sent');
  await me.context.close();
}, 60_000);

test('a message that does not arrive says so, and arrives once when it is sent again', async () => {
  const me = await phone(browser, server.url);
  const { page } = me;
  await me.button('English').waitFor();
  await toReceipt(me, 'en', 'English');
  await me.tap('Go on');
  await page.route('**/activities', (route) => route.abort());
  await page.locator('textarea').fill('through a tunnel');
  await page.keyboard.press('Enter');
  await page.getByText('Not sent.').waitFor();
  expect(await page.getByText('through a tunnel').count()).toBe(1);
  await page.unroute('**/activities');
  await me.andHear(() => page.getByRole('button', { name: 'Send again' }).click());
  expect(await page.getByText('Not sent.').count()).toBe(0);
  const kept = answers().flatMap(({ parts }) => parts.map((part) => part.kept));
  expect(kept.filter((words) => words === 'through a tunnel')).toHaveLength(1);
  await me.context.close();
}, 60_000);

test('the page finds its way back after the server was killed and started again', async () => {
  const data = newDataFolder();
  const first = await startProcess(data);
  const me = await phone(browser, first.url);
  const { page } = me;
  await me.button('English').waitFor();
  await toReceipt(me, 'en', 'English');
  await me.tap('Go on');
  await me.write('before the cut');
  await page.locator('textarea').fill('typed while it was away');
  await first.stop('SIGKILL');
  await page.getByText('There is no connection.').waitFor();
  const second = await startProcess(data, { PORT: new URL(first.url).port });
  await page.getByText('This is where we are:').waitFor();
  expect(await page.locator('textarea').inputValue()).toBe('typed while it was away');
  await page.locator('textarea').focus();
  await me.andHear(() => page.keyboard.press('Enter'));
  const kept = filesIn(data).filter(({ path }) => path.includes('answers'));
  expect(
    kept
      .map(({ bytes }) => (JSON.parse(bytes.toString()) as StoredAnswer).parts.map((part) => part.kept))
      .flat()
      .sort(),
  ).toEqual(['before the cut', 'typed while it was away']);
  await me.context.close();
  await second.stop();
}, 60_000);
