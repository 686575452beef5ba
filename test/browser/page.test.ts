// The page under bad luck: leaving, small screens, double taps, lost connections, a next person.

import { phone } from './phone';
import { answersIn, openStage, TO_THE_QUESTION, toReceipt } from './stage';
import { textsOf } from '../support/sample-answer';
import { newDataFolder, startProcess } from '../support/server-process';

const stage = openStage();

test('leaving fast: blank, replaced, nothing to come back to; what was sent is kept, what was not is gone', async () => {
  const me = await phone(stage.browser(), stage.url());
  const { page } = me;
  await me.button('English').waitFor();
  await toReceipt(me, 'en', 'English');
  await me.tap('Go on');
  await me.tap('Me');
  await me.write('sent before leaving');
  await page.locator('textarea').fill('never sent');
  const before = await page.evaluate(() => history.length);
  await page.getByRole('link', { name: 'Leave fast' }).click();
  await page.waitForURL(/\/weather$/);
  expect(await page.title()).toBe('Weather');
  expect(await page.evaluate(() => history.length)).toBe(before);
  await page.goBack();
  expect(await page.locator('body').innerText()).not.toContain('sent');
  const kept = stage.kept();
  expect(kept).toContain('sent before leaving');
  expect(kept).not.toContain('never sent');
  await me.context.close();
}, 60_000);

test('a message that does not arrive says so, and arrives once when it is sent again', async () => {
  const me = await phone(stage.browser(), stage.url());
  const { page } = me;
  await me.button('English').waitFor();
  await toReceipt(me, 'en', 'English');
  await me.tap('Go on');
  await me.tap('Me');
  const tooLong = 'x'.repeat(20_001);
  await page.locator('textarea').fill(tooLong);
  await page.keyboard.press('Enter');
  await page.getByText('This is too long to send at once.').waitFor();
  expect(await page.locator('textarea').inputValue()).toBe(tooLong);
  await page.route('**/activities', (route) => route.abort());
  await page.locator('textarea').fill('through a tunnel');
  await page.keyboard.press('Enter');
  await page.getByText('Not sent.').waitFor();
  expect(await page.getByText('through a tunnel').count()).toBe(1);
  await page.unroute('**/activities');
  await me.andHear(() => page.getByRole('button', { name: 'Send again' }).click());
  expect(await page.getByText('Not sent.').count()).toBe(0);
  const kept = stage.kept();
  expect(kept.filter((words) => words === 'through a tunnel')).toHaveLength(1);
  await me.context.close();
}, 60_000);

test('the page finds its way back after the server was killed and started again', async () => {
  const data = newDataFolder();
  const first = await startProcess(data);
  const me = await phone(stage.browser(), first.url);
  const { page } = me;
  await me.button('English').waitFor();
  await toReceipt(me, 'en', 'English');
  await me.tap('Go on');
  await me.tap('Me');
  await me.write('before the cut');
  await page.locator('textarea').fill('typed while it was away');
  await first.stop('SIGKILL');
  await page.getByText('There is no connection.').waitFor();
  const second = await startProcess(data, { PORT: new URL(first.url).port });
  await page.getByText('This is where we are:').waitFor();
  expect(await page.locator('textarea').inputValue()).toBe('typed while it was away');
  await page.locator('textarea').focus();
  await me.andHear(() => page.keyboard.press('Enter'));
  const kept = answersIn(data).flatMap(textsOf);
  expect(kept.sort()).toEqual(['before the cut', 'typed while it was away']);
  await me.context.close();
  await second.stop();
}, 60_000);

test('on the smallest screens, with large text, "Leave fast" is always in view', async () => {
  const sizes = [
    { width: 360, height: 640 },
    { width: 320, height: 568 },
    { width: 640, height: 360 },
    { width: 360, height: 380 },
  ];
  const me = await phone(stage.browser(), stage.url());
  const { page } = me;
  await me.button('English').waitFor();
  /** Leaving is in view, nothing runs out of the side, and the last message can be brought into view. */
  const isUsable = () =>
    page.evaluate(() => {
      const leave = document.querySelector('.leave')?.getBoundingClientRect();
      const isInView =
        leave !== undefined &&
        leave.top >= 0 &&
        leave.bottom <= innerHeight &&
        leave.left >= 0 &&
        leave.right <= innerWidth;
      return isInView && document.documentElement.scrollWidth <= innerWidth;
    });
  for (const label of TO_THE_QUESTION) {
    await me.tap(label);
    for (const scale of ['100%', '200%'])
      for (const size of sizes) {
        await page.setViewportSize(size);
        await page.evaluate(
          (zoom) => (document.documentElement.style.fontSize = zoom),
          scale === '100%' ? '' : '225%',
        );
        expect({ label, scale, size, isUsable: await isUsable() }).toEqual({
          label,
          scale,
          size,
          isUsable: true,
        });
      }
    await page.evaluate(() => (document.documentElement.style.fontSize = ''));
  }
  await me.context.close();
}, 90_000);

test('a double tap answers one question, not two', async () => {
  const me = await phone(stage.browser(), stage.url());
  const { page } = me;
  await me.button('English').waitFor();
  for (const label of ['English', 'Yes', '18 to 24', ...Array<string>(9).fill('Next'), 'Yes', 'No', 'No'])
    await me.tap(label);
  const settled = () => page.locator('button[aria-disabled="false"]').first().waitFor();
  await me.andHear(() => me.button('Yes, I want to').dblclick());
  await settled();
  expect(await me.button('Yes, you can').count()).toBe(1);
  await me.andHear(() => me.button('Yes, you can').dblclick());
  await settled();
  expect(await me.button('Give me other words').count()).toBe(1);
  await me.context.close();
}, 60_000);

test('after deleting, nothing of it is left on the screen, nor in the box of the next person', async () => {
  const me = await phone(stage.browser(), stage.url());
  const { page } = me;
  await me.button('English').waitFor();
  await toReceipt(me, 'en', 'English');
  await me.tap('Go on');
  await me.tap('Me');
  await me.write('said and deleted');
  await page.locator('textarea').fill('half typed');
  await me.tap('Stop');
  await me.tap('Delete everything');
  await me.button('Yes, delete everything').click();
  await page.getByText('Everything you said is deleted.').waitFor();
  const seen = async () =>
    (await page.locator('body').innerText()) + (await page.locator('textarea').count());
  expect(await seen()).not.toMatch(/said and deleted|half typed|4 words:/);
  expect(await seen()).toContain('Samaritans');
  await me.tap('Start again');
  await toReceipt(me, 'en', 'English');
  await me.tap('Go on');
  await me.tap('Me');
  expect(await page.locator('textarea').inputValue()).toBe('');
  expect(stage.kept()).not.toContain('said and deleted');
  await me.context.close();
}, 60_000);

test('a draft stays with its question', async () => {
  const me = await phone(stage.browser(), stage.url());
  const { page } = me;
  const box = page.locator('textarea');
  await me.button('English').waitFor();
  await toReceipt(me, 'en', 'English');
  await me.tap('Go on');
  await me.tap('Me');
  await box.fill('half an answer to the first');
  await me.tap('I do not understand');
  expect(await box.inputValue()).toBe('half an answer to the first');
  await me.tap('Skip');
  expect(await box.inputValue()).toBe('');
  await me.tap('Back');
  expect(await box.inputValue()).toBe('half an answer to the first');
  await me.context.close();
}, 60_000);

test('where no stream gets through, the page looks for what is new instead', async () => {
  const me = await phone(stage.browser(), 'about:blank');
  const { page } = me;
  await page.addInitScript(() => {
    class Blocked {
      onclose: (() => void) | null = null;
      constructor() {
        setTimeout(() => this.onclose?.(), 10);
      }
      close(): void {
        this.onclose = null;
      }
    }
    Object.assign(globalThis, { WebSocket: Blocked });
  });
  await page.goto(stage.url());
  await me.button('English').waitFor();
  await me.tap('English');
  await me.tap('Yes');
  expect(await me.button('18 to 24').count()).toBe(1);
  expect(await page.getByText('There is no connection.').count()).toBe(0);
  await me.context.close();
}, 60_000);

test('leaving works where the browser knows no new way to empty a page', async () => {
  const me = await phone(stage.browser(), 'about:blank');
  const { page } = me;
  await page.addInitScript(() => {
    for (const name of ['replaceChildren', 'remove', 'append'])
      Reflect.deleteProperty(Element.prototype, name);
  });
  await page.goto(stage.url());
  await me.button('English').waitFor();
  await page.getByRole('link', { name: 'Leave fast' }).click();
  await page.waitForURL(/\/weather$/);
  await me.context.close();
}, 60_000);
