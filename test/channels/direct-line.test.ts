import WebSocket from 'ws';
import { TO_THE_RECEIPT, content, openHouse } from '../support/house';
import { call, open, serve } from '../support/server';

const message = (text: string, id: string) => ({
  type: 'message',
  text,
  channelData: { clientActivityID: id },
});
const tap = (choice: string, turn: number) => ({ type: 'message', value: { choice, turn } });

test('a conversation that this server process never saw is found again, at its place', async () => {
  const house = openHouse();
  const id = house.directLine.newConversation();
  const me = { conversation: id, link: null };
  await house.directLine.open(me);
  await house.directLine.post(me, tap('ckb', 1));
  // Another process: the same stores and keys, nothing in memory.
  const { createDirectLine } = await import('#channels/direct-line/direct-line');
  const { createKeyedHash } = await import('#config/secrets');
  const hash = createKeyedHash('ab');
  const one = createDirectLine({ turn: house.turn, clock: () => house.clock.now, hash });
  await one.open(me);
  await one.post(me, tap('ckb', 1));
  const two = createDirectLine({ turn: house.turn, clock: () => house.clock.now + 1, hash });
  const { activities } = await two.since(me, '5');
  const words = content().words['ckb'] ?? {};
  expect(activities.map(({ text }) => text)).toContain(words['conversation:asking.here']);
});

test('the four words leave the memory of the server with the participant’s next tap', async () => {
  const house = openHouse();
  const id = house.directLine.newConversation();
  const me = { conversation: id, link: null };
  await house.directLine.open(me);
  const choices = ['en', ...TO_THE_RECEIPT];
  for (const [at, choice] of choices.entries()) await house.directLine.post(me, tap(choice, at + 1));
  const texts = async () => (await house.directLine.since(me, null)).activities.map(({ text }) => text);
  expect(await texts()).toContain('These are your 4 words:');
  await house.directLine.post(me, tap('go-on', choices.length + 1));
  await house.directLine.post(me, tap('self', choices.length + 2));
  expect(await texts()).not.toContain('These are your 4 words:');
  expect(await texts()).toContain('Question 1 of 9');
});

test('a participant’s own words come back once, live, and are not held for later', async () => {
  const house = openHouse();
  const id = house.directLine.newConversation();
  const me = { conversation: id, link: null };
  await house.directLine.open(me);
  const live: unknown[] = [];
  const stop = house.directLine.follow(id, null, (set) => live.push(...set.activities));
  await house.directLine.post(me, message('WILHELMINA', 'a'));
  stop();
  expect(JSON.stringify(live)).toContain('WILHELMINA');
  expect(JSON.stringify(await house.directLine.since(me, null))).not.toContain('WILHELMINA');
});

test('the tap that deleted everything does not begin a new conversation when it comes twice', async () => {
  const house = openHouse();
  const id = house.directLine.newConversation();
  const me = { conversation: id, link: null };
  await house.directLine.open(me);
  const stop = { ...tap('control:stop', 2), channelData: { clientActivityID: 'stop' } };
  await house.directLine.post(me, tap('en', 1));
  await Promise.all([house.directLine.post(me, stop), house.directLine.post(me, stop)]);
  const before = (await house.directLine.since(me, null)).activities.length;
  await house.directLine.post(me, stop);
  expect((await house.directLine.since(me, null)).activities).toHaveLength(before);
});

test('the stream opens for its own conversation only, and closes with the server', async () => {
  const served = await serve();
  const mine = await open(served);
  const other = await open(served);
  const attempt = (url: string) =>
    new Promise<string>((resolve) => {
      const stream = new WebSocket(url);
      stream.on('message', (data: Buffer) => resolve(data.toString()));
      stream.on('unexpected-response', (_request, response) => resolve(String(response.statusCode)));
      stream.on('error', () => undefined);
    });
  expect(await attempt(mine.streamUrl)).toContain('Choose your language.');
  expect(await attempt(mine.streamUrl.replace(/t=[^&]+/, `t=${other.token}`))).toBe('403');
  expect(await attempt(mine.streamUrl.replace(/t=[^&]+/, 't=forged'))).toBe('403');
  expect(await attempt(mine.streamUrl.replace('/stream', '/elsewhere'))).toBe('404');
  await served.running.stop();
  await expect(call(served, 'GET', '/')).rejects.toThrow();
});

test('words that nobody was there to hear are not held, and an unused conversation leaves the memory', async () => {
  const house = openHouse();
  const id = house.directLine.newConversation();
  const me = { conversation: id, link: null };
  await house.directLine.open(me);
  await house.directLine.post(me, tap('en', 1));
  await house.directLine.post(me, message('WILHELMINA', 'a'));
  expect(JSON.stringify(await house.directLine.since(me, null))).not.toContain('WILHELMINA');
  const known = (await house.directLine.since(me, null)).activities.length;
  house.clock.now += 2 * 60 * 60 * 1000;
  await house.directLine.open({ conversation: house.directLine.newConversation(), link: null });
  const found = await house.directLine.since(me, null);
  expect(found.activities.length).toBeLessThan(known);
  expect(JSON.stringify(found)).toContain('This is where we are:');
});
