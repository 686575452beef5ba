// Chromium, driven as a person would use it.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env['SOUNDINGS_TEST_CHROMIUM'] ?? '', args: FLAGS });
}

/** A phone with a page on it, and the addresses that it asked for. */
export async function phone(browser: Browser, url: string, locale = 'en-GB') {
  const context: BrowserContext = await browser.newContext({ viewport: { width: 390, height: 780 }, locale });
  const page = await context.newPage();
  const asked: string[] = [];
  const wrong: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('websocket', (socket) => asked.push(socket.url()));
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  await page.goto(url);
  return { page, context, asked, wrong, ...hands(page) };
}

function hands(page: Page) {
  const bubbles = () => page.locator('.bubble');
  /** Does something, and waits until the bot has said something and can be answered. */
  const andHear = async (act: () => Promise<void>) => {
    const before = await page.locator('.bubble:not(.mine)').count();
    await act();
    await page.waitForFunction(
      (count) => document.querySelectorAll('.bubble:not(.mine)').length > count,
      before,
    );
    await page.locator('.reply button:not([aria-disabled="true"])').first().waitFor();
  };
  const button = (label: string) => page.locator('.reply').getByRole('button', { name: label, exact: true });
  return {
    bubbles,
    button,
    tap: (label: string) => andHear(() => button(label).click()),
    write: (text: string) =>
      andHear(async () => {
        await page.locator('textarea').fill(text);
        await page.keyboard.press('Enter');
      }),
    andHear,
    lastSaid: async () => (await page.locator('.bubble:not(.mine)').last().innerText()).replace(/^.*\n/, ''),
    screenshot: async (name: string) => {
      const folder = process.env['SOUNDINGS_SCREENSHOTS'];
      if (folder === undefined) return;
      mkdirSync(folder, { recursive: true });
      await page.screenshot({ path: join(folder, `${name}.png`) });
    },
  };
}

export type Phone = Awaited<ReturnType<typeof phone>>;
