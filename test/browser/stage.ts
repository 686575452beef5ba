// What the browser tests share: the program itself, a neutral page to leave to, and the way to the first question.

import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type Browser, type Page } from 'playwright-core';
import { type StoredAnswer } from '#privacy/sealed-answer';
import { content } from '../support/house';
import { textsOf } from '../support/sample-answer';
import { filesIn, newDataFolder, type ServerProcess, startProcess } from '../support/server-process';
import { launch, type Phone } from './phone';

/** Starts before and ends after the tests of a file. @param more settings of the program. */
export function openStage(more: Record<string, string> = {}) {
  const folder = newDataFolder();
  let neutral: Server;
  let server: ServerProcess;
  let browser: Browser;

  beforeAll(async () => {
    neutral = createServer((_request, response) => response.end('<title>Weather</title>Sunny'));
    await new Promise<void>((ready) => neutral.listen(0, '127.0.0.1', ready));
    const leaveTo = `http://127.0.0.1:${String((neutral.address() as AddressInfo).port)}/weather`;
    const settings = { SOUNDINGS_LEAVE_TO: leaveTo, ...more };
    [server, browser] = await Promise.all([startProcess(folder, settings), launch()]);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await server.stop();
    neutral.close();
  });
  return {
    browser: () => browser,
    url: () => server.url,
    folder,
    kept: () => answersIn(folder).flatMap(textsOf),
  };
}

export function answersIn(folder: string): StoredAnswer[] {
  return filesIn(folder)
    .filter(({ path }) => path.includes('answers'))
    .map(({ bytes }) => JSON.parse(bytes.toString()) as StoredAnswer);
}

const { words: all } = content();
/** The text of a key, without what is filled in. */
const text = (language: string, key: string) => all[language]?.[key] ?? '';
export const shell = (language: string, key: string) => text(language, `conversation:${key}`);
const asked = (language: string, key: string) => text(language, `short-form:${key}`);

/** From the first screen to the four words. */
export async function toReceipt({ tap }: Phone, language: string, endonym: string): Promise<void> {
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

/** What was just said stays on the screen while its reply grows below it, and the way out is always there. */
export async function lastMineIsInView(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const bar = document.querySelector('header')?.getBoundingClientRect();
    const mine = Array.from(document.querySelectorAll('.mine')).at(-1)?.getBoundingClientRect();
    return bar?.top === 0 && mine !== undefined && mine.top >= bar.bottom - 1 && mine.top < innerHeight;
  });
}

/** The English labels from the first screen to the first question. */
export const TO_THE_QUESTION = [
  ...['English', 'Yes', '18 to 24', ...Array<string>(9).fill('Next'), 'Yes', 'No', 'No'],
  ...['Yes, I want to', 'Yes, you can', 'Go on', 'Me'],
];
