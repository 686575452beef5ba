// Microsoft's Direct Line client holds a conversation with our endpoint.

import { type Activity, ConnectionStatus, type DirectLine } from 'botframework-directlinejs';
import { TO_THE_QUESTIONS, storedAnswers } from '../support/house';
import { officialClient } from '../support/direct-line-js';
import { call, serve, type Served } from '../support/server';

let served: Served;
beforeAll(async () => (served = await serve()));
afterAll(() => served.running.stop());

// A client that is left behind would go on asking, and the run would not end.
let client: DirectLine | null = null;
afterEach(() => client?.end());

type Shown = Activity & {
  text?: string;
  suggestedActions?: { actions: { title: string; value: { choice: string; turn: number } }[] };
};

/** Waits until what was received fulfils a condition. */
function listener(client: DirectLine) {
  const received: Shown[] = [];
  const waiting = new Set<() => void>();
  const hear = (activity: Activity) => {
    received.push(activity as Shown);
    for (const look of waiting) look();
  };
  // It reports its own end as an error.
  client.activity$.subscribe(hear, () => undefined);
  const until = (holds: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!holds()) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  return { received, until };
}

test.each([
  ['WebSocket', true],
  ['polling', false],
])('over %s: start, welcome, button, text, echo', async (_name, webSocket) => {
  const { json } = await call(served, 'POST', '/v3/directline/tokens/generate');
  const mine = officialClient(served.url, (json as { token: string }).token, webSocket);
  client = mine;
  const { received, until } = listener(mine);
  const statuses: ConnectionStatus[] = [];
  mine.connectionStatus$.subscribe((status) => statuses.push(status));
  const bot = () => received.filter(({ from }) => from.id === 'soundings');
  const buttons = () =>
    bot().findLast(({ suggestedActions }) => suggestedActions !== undefined)?.suggestedActions?.actions ?? [];
  await until(() => buttons().length === 3);
  expect(bot()[0]?.text).toContain('Choose your language.');
  expect(buttons().map(({ title }) => title)).toEqual([
    'English',
    'کوردی (سۆرانی)',
    'I need help · یارمەتیم دەوێت',
  ]);
  const send = (activity: object) =>
    new Promise<string>((resolve, reject) => {
      mine
        .postActivity({ type: 'message', from: { id: 'me' }, ...activity } as never)
        .subscribe(resolve, reject);
    });
  const tap = async (choice: string) => {
    const before = buttons()[0]?.value.turn;
    const value = buttons().find((button) => button.value.choice === choice)?.value;
    expect(value).toBeDefined();
    await send({ value, text: choice });
    await until(() => buttons()[0]?.value.turn !== before);
  };
  for (const choice of ['en', ...TO_THE_QUESTIONS]) await tap(choice);
  const id = await send({ text: `over ${_name}`, channelData: { clientActivityID: 'mine' } });
  await until(() => bot().some(({ text }) => text === 'Question 2 of 9'));
  const echo = received.find((activity) => activity.id === id);
  expect(echo).toMatchObject({ channelData: { clientActivityID: 'mine' } });
  const parts = (await storedAnswers(served.house)).flatMap((answer) => answer.parts);
  expect(parts).toContainEqual(expect.objectContaining({ kind: 'text', kept: `over ${_name}` }));
  expect(statuses).toContain(ConnectionStatus.Online);
});
