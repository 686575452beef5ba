// Every language that residents are offered, in Chromium, from the choice of a language to the four words and a question.

import { type Page } from 'playwright-core';
import { localeOf } from '#language/locales';
import { pseudo, PSEUDO_LOCALES } from '#language/pseudo';
import { content } from '../support/house';
import { phone, type Phone } from './phone';
import { lastMineIsInView, openStage } from './stage';
import { violations } from './violations';

const CONSULTATION = 'nottinghamshire';
const stage = openStage({ SOUNDINGS_CONSULTATION: CONSULTATION });

const { consultation, words } = content(CONSULTATION);
const text = (language: string, key: string) => words[language]?.[key] ?? '';
const shell = (language: string, key: string) => text(language, `conversation:${key}`);
const own = (language: string, key: string) => text(language, `${CONSULTATION}:${key}`);

/** A name in Latin letters, a phone number and a full stop, inside a sentence of the language. */
const MIXED: Readonly<Record<string, string>> = {
  so: 'Waxaan ku noolahay Bulwell, lambarkayguna waa 07700 900123.',
  pl: 'Mieszkam w Bulwell, mój numer to 07700 900123.',
  ckb: 'من لە Bulwell دەژیم، ژمارەکەم 07700 900123 ە.',
  kmr: 'Ez li Bulwell dijîm, hejmara min 07700 900123 e.',
  ro: 'Stau în Bulwell, numărul meu este 07700 900123.',
};

const CARDS = 9;

/** From the first screen to the four words, as a community member. */
async function toReceipt({ tap }: Phone, language: string): Promise<void> {
  await tap(localeOf(language).endonym);
  await tap(shell(language, 'private.yes'));
  await tap(shell(language, 'audience.community-member'));
  await tap(own(language, 'ages.18-or-over'));
  for (let card = 0; card < CARDS; card += 1) await tap(shell(language, 'information.next'));
  for (const answer of ['yes', 'no', 'no']) await tap(shell(language, `checks.${answer}`));
  await tap(own(language, 'purposes.take-part.yes'));
  await tap(own(language, 'purposes.quote.yes'));
}

/** Nothing is wider than the screen: no text is cut off, nobody has to scroll sideways. */
async function fits(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
}

/** From which side to which a piece of a text is drawn: its letters' places on the screen. */
async function drawn(page: Page, piece: string): Promise<{ left: number; right: number; top: number }[]> {
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf(wanted);
      if (at === -1) continue;
      return Array.from({ length: wanted.length }, (_, letter) => {
        const range = document.createRange();
        range.setStart(node, at + letter);
        range.setEnd(node, at + letter + 1);
        const { left, right, top } = range.getBoundingClientRect();
        return { left, right, top };
      });
    }
    return [];
  }, piece);
}

describe.each(consultation.languages.filter((each) => each !== 'en'))('%s', (language) => {
  const { tag, dir, endonym } = localeOf(language);

  test('from the choice of a language to a question, at the width of a small phone', async () => {
    const me = await phone(stage.browser(), stage.url());
    const { page, tap, write, screenshot } = me;
    await page.setViewportSize({ width: 360, height: 640 });
    await me.button(endonym).waitFor();
    await screenshot(`${language}-1-language`);
    await toReceipt(me, language);
    await screenshot(`${language}-2-receipt`);
    await lastMineIsInView(page);
    expect(await page.locator('html').getAttribute('lang')).toBe(tag);
    expect(await page.locator('html').getAttribute('dir')).toBe(dir);
    await tap(shell(language, 'receipt.goOn'));
    await tap(shell(language, 'writer.self'));
    await screenshot(`${language}-3-warm-up`);
    expect(await violations(me)).toEqual([]);
    for (let question = 0; question < 3; question += 1) await tap(shell(language, 'controls.skip'));
    await tap(text(language, 'place-community:title'));
    await screenshot(`${language}-4-question`);
    expect(await fits(page)).toBe(true);
    const said = MIXED[language] ?? '';
    await write(said);
    await screenshot(`${language}-5-mixed`);
    // Latin letters and digits run from left to right inside a sentence of either direction.
    for (const piece of ['Bulwell', '07700 900123']) {
      const letters = await drawn(page, piece);
      expect(letters).toHaveLength(piece.length);
      const isOneLine = new Set(letters.map(({ top }) => Math.round(top))).size === 1;
      for (const [at, { left }] of letters.entries())
        if (at > 0 && isOneLine) expect(left).toBeGreaterThanOrEqual((letters[at - 1]?.left ?? 0) - 0.5);
    }
    // The full stop ends the sentence: on the left where it is read to the left.
    const [stop] = (await drawn(page, said.slice(-1))).slice(-1);
    const bubble = await page.locator('.bubble.mine p').last().boundingBox();
    const lastLetters = await drawn(page, said.slice(-3));
    expect(stop).toBeDefined();
    expect(bubble).not.toBeNull();
    const [before, end] = [lastLetters.at(-2), lastLetters.at(-1)];
    if (dir === 'rtl') expect(end?.left ?? 0).toBeLessThanOrEqual(before?.left ?? 0);
    else expect(end?.left ?? 0).toBeGreaterThanOrEqual(before?.left ?? 0);
    // A phone number in our own words: Latin digits, from left to right.
    await tap(shell(language, 'controls.help'));
    await screenshot(`${language}-6-help`);
    const card = await page.locator('.bubble:not(.mine)').allInnerTexts();
    expect(card.join('\n')).toContain('0800\u00A01111');
    const digits = await drawn(page, '0800\u00A01111');
    expect(digits[0]?.left ?? 0).toBeLessThan(digits.at(-1)?.left ?? 0);
    expect(await fits(page)).toBe(true);
    // Outside what stands in English beside a draft for safety, no bubble is English.
    const english = await page
      .locator('.bubble:not(.mine)')
      .evaluateAll(
        (all) =>
          all.filter((each) => Array.from(each.querySelectorAll('p')).every(({ lang }) => lang === 'en-GB'))
            .length,
      );
    expect(english).toBe(0);
    expect(me.wrong).toEqual([]);
    await me.context.close();
  }, 90_000);
});

test('another language, at any moment: the button is at the top, and the answer stays', async () => {
  const me = await phone(stage.browser(), stage.url());
  const { page, tap, write, andHear } = me;
  await me.button('English').waitFor();
  await toReceipt(me, 'en');
  await tap('Go on');
  await tap('Me');
  for (let question = 0; question < 3; question += 1) await tap('Skip');
  await tap(text('en', 'place-community:title'));
  await write('it is quiet');
  await andHear(() => page.locator('header button').click());
  await tap('polski');
  expect(await page.locator('html').getAttribute('lang')).toBe('pl');
  expect(await page.locator('header button').innerText()).toContain('Language');
  await write('kiedyś było ciszej');
  expect(stage.kept()).toEqual(expect.arrayContaining(['it is quiet', 'kiedyś było ciszej']));
  await me.context.close();
}, 60_000);

test('the information sheet: over the chat, as a page without script, and as a file', async () => {
  const me = await phone(stage.browser(), stage.url());
  const { page, tap } = me;
  await me.button('Af-Soomaali').waitFor();
  await tap('Af-Soomaali');
  await page.getByRole('button', { name: text('so', 'page:about'), exact: true }).click();
  await page.getByText(own('so', 'information.crime').split('\n')[1] ?? '').waitFor();
  expect(await violations(me)).toEqual([]);
  await me.screenshot('so-7-information');
  // The chat is where it was, and "Leave fast" stays on the screen.
  expect(await page.locator('.leave').isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  await me.button(shell('so', 'private.yes')).waitFor();
  await me.context.close();
  const withoutScript = await stage.browser().newContext({ javaScriptEnabled: false });
  const plain = await withoutScript.newPage();
  await plain.goto(`${stage.url()}/information/ckb`);
  expect(await plain.locator('html').getAttribute('dir')).toBe('rtl');
  expect(await plain.locator('main').innerText()).toContain('999');
  const file = await withoutScript.request.get(`${stage.url()}/information/pl/file`);
  expect(file.headers()['content-disposition']).toBe('attachment; filename="information.txt"');
  const holds = await file.text();
  expect(holds).toContain(own('pl', 'information.crime').split('\n')[1]);
  // A draft: English stands behind it, after a line.
  expect(holds.split('———')[1]).toContain('We are not the police.');
  expect((await withoutScript.request.get(`${stage.url()}/information/pl/recording`)).status()).toBe(404);
  await withoutScript.close();
}, 60_000);

describe('made-up languages', () => {
  const strange = openStage({ SOUNDINGS_CONSULTATION: CONSULTATION, SOUNDINGS_PSEUDO: 'yes' });
  const said = content(CONSULTATION).words['en'] ?? {};

  test.each(PSEUDO_LOCALES)(
    '%s: nothing is cut off or wider than a small phone',
    async (language) => {
      const me = await phone(strange.browser(), strange.url());
      const { page, tap, andHear } = me;
      await page.setViewportSize({ width: 320, height: 640 });
      const { endonym, dir } = localeOf(language);
      await andHear(() => page.locator('.reply .choices button', { hasText: endonym }).click());
      expect(await page.locator('html').getAttribute('dir')).toBe(dir);
      const label = (key: string) => pseudo(language, said[key] ?? '');
      await tap(label('conversation:private.yes'));
      await tap(label('conversation:audience.young-person'));
      await tap(label(`${CONSULTATION}:ages.16-17`));
      for (let card = 0; card < CARDS; card += 1) {
        expect(await fits(page)).toBe(true);
        await tap(label('conversation:information.next'));
      }
      await me.screenshot(`${language}-1-check`);
      expect(await fits(page)).toBe(true);
      expect(me.wrong).toEqual([]);
      await me.context.close();
    },
    60_000,
  );
});
