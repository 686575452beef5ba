// The page through a host's link, as a 13-year-old opens it.

import { runProgram } from '../support/server-process';
import { phone } from './phone';
import { openStage } from './stage';

const stage = openStage();

test('a link opens the chat for those whom it is for, and the way out is the same', async () => {
  const args = [
    'create',
    '--ages',
    '13-15',
    '--group',
    'school',
    '--permission',
    'parent',
    '--until',
    '2099-01-01',
  ];
  const { out } = await runProgram(['cli/host', ...args], { SOUNDINGS_DATA: stage.folder });
  const path = /\/with\/[a-z-]+/.exec(out)?.[0] ?? '';
  const me = await phone(stage.browser(), `${stage.url()}${path}`);
  await me.button('English').waitFor();
  for (const label of ['English', 'Yes', '13 to 15']) await me.tap(label);
  await me.page.getByText('Your school gave you this chat.').waitFor();
  expect(await me.page.title()).toBe('Local survey');
  await me.page.getByRole('link', { name: 'Leave fast' }).click();
  await me.page.waitForURL(/\/weather$/);
  expect(me.wrong).toEqual([]);
  await me.context.close();
});
