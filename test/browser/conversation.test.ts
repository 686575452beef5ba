// The whole conversation in Chromium, against the program itself, in both languages.

import { phone } from './phone';
import { lastMineIsInView, openStage, shell, TO_THE_QUESTION, toReceipt } from './stage';
import { violations } from './violations';

const stage = openStage();

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
    const me = await phone(stage.browser(), stage.url());
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
    await tap(shell(language, 'writer.self'));
    await screenshot(`${language}-3-question`);
    expect(await violations(me)).toEqual([]);
    const before = stage.kept().length;
    for (const [at, said] of SAID[language].entries()) {
      expect(stage.kept()).toHaveLength(before + at);
      await write(said);
      await lastMineIsInView(page);
    }
    expect(stage.kept()).toHaveLength(before + 9);
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
    expect(await bubbles().count()).toBeGreaterThan(55);
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
    expect([...hosts]).toEqual([new URL(stage.url()).host]);
    expect(me.wrong).toEqual([]);
    await me.context.close();
  },
  60_000,
);

test('by keyboard alone, and the focus is never lost', async () => {
  const me = await phone(stage.browser(), stage.url());
  const { page, andHear } = me;
  await me.button('English').waitFor();
  /** Tab until the button has the focus, then press it. */
  const press = async (label: string) => {
    await page.locator('button[aria-disabled="false"]').first().waitFor();
    for (let tabs = 0; tabs < 25; tabs += 1) {
      const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
      if (focused === label) return andHear(() => page.keyboard.press('Enter'));
      await page.keyboard.press('Tab');
    }
    throw new Error(`No way to ${label} by keyboard.`);
  };
  const labels = TO_THE_QUESTION;
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
  expect(stage.kept()).toContain('by keyboard');
  await me.context.close();
}, 60_000);
