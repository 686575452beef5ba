// What comes from outside can be anything. Nothing crashes, nothing is lost, no stack trace leaves the house.

import { connect } from 'node:net';
import { sign } from 'jsonwebtoken';
import nock from 'nock';
import { type DirectLine } from '#channels/direct-line/direct-line';
import { openConversation } from '#cli/direct-line-client';
import { createFailing } from '../support/failing-stores';
import { storedAnswers } from '../support/house';
import { textsOf } from '../support/sample-answer';
import { type Answer, call, open, serve, type Served } from '../support/server';

const failing = createFailing();
let served: Served;
let post: (body: unknown, token?: string) => Promise<Answer>;
let conversation: { conversationId: string; token: string };
const outbound: string[] = [];

beforeAll(async () => {
  // Any request of this process to anywhere but itself is refused, and noted.
  nock.disableNetConnect();
  nock.enableNetConnect(/^127\.0\.0\.1/);
  nock.emitter.on('no match', (request: { host?: string; options?: { host?: string } }) => {
    const host = request.options?.host ?? request.host ?? 'unknown';
    if (!host.startsWith('127.0.0.1')) outbound.push(host);
  });
  served = await serve(failing.around);
});
afterAll(async () => {
  await served.running.stop();
  nock.enableNetConnect();
  nock.restore();
});
beforeEach(async () => {
  conversation = await open(served);
  const path = `/v3/directline/conversations/${conversation.conversationId}/activities`;
  post = (body, token = conversation.token) =>
    call(served, 'POST', path, { token, body: typeof body === 'string' ? body : JSON.stringify(body) });
});
afterEach(() => failing.mend());

/** To the first question, as the replay does it. */
async function consented() {
  const client = await openConversation(served.url);
  for (;;) {
    const { choices, takesAnswer } = await client.hear();
    if (takesAnswer) return client;
    const wanted = ['en', 'yes', 'next', 'go-on', '18-24', 'self'].find((each) => choices.includes(each));
    await client.tap(wanted ?? '');
  }
}

const keptWords = async () => (await storedAnswers(served.house)).flatMap(textsOf);

const TRACE = /\bat .+:\d+:\d+|node_modules|\.ts\b|\.js\b/;

test.each([
  ['no JSON', '{"type":"message","text":"WILHELMINA'],
  ['a lone word', 'WILHELMINA'],
  ['nothing at all', ''],
  ['a list', '["WILHELMINA"]'],
  ['a number', '7'],
  ['another shape', '{"type":{"WILHELMINA":1}}'],
  ['text that is no text', '{"type":"message","text":["WILHELMINA"]}'],
])('a body that is %s gets 400, and hears nothing of itself', async (_name, body) => {
  const { status, text } = await post(body);
  expect(status).toBe(400);
  expect(text).not.toMatch(/wilhelmina/i);
  expect(text).not.toMatch(TRACE);
});

test.each([
  ['more than 160 KiB', 170 * 1024],
  ['more than 20,000 characters', 20_001],
])('a message of %s gets 413', async (_name, length) => {
  const { status, text } = await post({ type: 'message', text: 'x'.repeat(length) });
  expect(status).toBe(413);
  expect(text).not.toMatch(TRACE);
});

test('a compressed body, which can be a thousand times larger than it looks, gets 415', async () => {
  const { gzipSync } = await import('node:zlib');
  const body = gzipSync(JSON.stringify({ type: 'message', text: 'x'.repeat(20 * 1024 * 1024) }));
  const path = `/v3/directline/conversations/${conversation.conversationId}/activities`;
  const headers = { 'content-encoding': 'gzip' };
  const { status } = await call(served, 'POST', path, { token: conversation.token, body, headers });
  expect(status).toBe(415);
});

test('20,000 characters, Sorani or emoji, are one answer, kept whole', async () => {
  for (const letter of ['a', 'ە', '😀']) {
    const client = await consented();
    const text = letter.repeat(20_000 / letter.length);
    await client.write(text, 1);
    expect((await client.hear()).kept).toEqual([{ question: 'being-young-here.life', parts: 1 }]);
    expect(await keptWords()).toContain(text);
  }
});

test.each([
  ['no token', undefined, 401],
  ['no token but words', 'WILHELMINA', 403],
  ['a token of another key', sign({ conv: 'x' }, 'another key', { issuer: 'soundings' }), 403],
  ['an unsigned token', sign({ conv: 'x' }, '', { algorithm: 'none' }), 403],
])('%s is refused', async (_name, token, expected) => {
  const path = `/v3/directline/conversations/${conversation.conversationId}`;
  for (const [method, at] of [
    ['POST', `${path}/activities`],
    ['GET', `${path}/activities`],
    ['GET', path],
    ['POST', '/v3/directline/tokens/refresh'],
    ['POST', '/v3/directline/conversations'],
  ] as const) {
    const { status, text } = await call(served, method, at, {
      ...(token === undefined ? {} : { token }),
      ...(method === 'POST' ? { body: '{"type":"message","text":"hello"}' } : {}),
    });
    expect(status).toBe(expected);
    expect(text).not.toMatch(TRACE);
  }
});

test('an expired token is refused', async () => {
  const { now } = served.house.clock;
  served.house.clock.now += 24 * 60 * 60 * 1000 + 1000;
  expect((await post({ type: 'message', text: 'hello' })).status).toBe(403);
  served.house.clock.now = now;
  expect((await post({ type: 'message', text: 'hello' })).status).toBe(200);
});

test('a conversation that is unknown, or somebody else’s, is refused alike', async () => {
  const other = await open(served);
  for (const id of [other.conversationId, 'unknown', '..%2F..%2Fetc', '%00'])
    for (const path of [
      `/v3/directline/conversations/${id}/activities`,
      `/v3/directline/conversations/${id}`,
    ]) {
      const { status, text } = await call(served, 'GET', path, { token: conversation.token });
      expect([403, 404, 400]).toContain(status);
      expect(text).not.toMatch(TRACE);
    }
});

test('what a client claims about itself and about where to answer is dropped', async () => {
  const trap = nock('http://evil.example').post(/.*/).reply(200, {});
  const { status } = await post({
    type: 'message',
    text: 'hello',
    serviceUrl: 'http://evil.example/',
    from: { id: 'dl_WILHELMINA', name: 'Wilhelmina' },
    recipient: { id: 'evil' },
    conversation: { id: 'another' },
    channelId: 'msteams',
    attachments: [{ contentUrl: 'http://evil.example/x' }],
  });
  expect(status).toBe(200);
  const path = `/v3/directline/conversations/${conversation.conversationId}/activities`;
  const { text } = await call(served, 'GET', path, { token: conversation.token });
  expect(text).not.toMatch(/wilhelmina|evil/i);
  expect(trap.isDone()).toBe(false);
  expect(outbound).toEqual([]);
});

test('activities that are no message are taken, and change nothing', async () => {
  for (const type of ['typing', 'event', 'conversationUpdate', 'endOfConversation', 'made-up'])
    expect((await post({ type, name: 'x', value: { choice: 'en', turn: 1 } })).status).toBe(200);
  const path = `/v3/directline/conversations/${conversation.conversationId}/activities`;
  const { json } = await call(served, 'GET', path, { token: conversation.token });
  expect((json as { activities: unknown[] }).activities).toHaveLength(1);
});

test.each([
  { choice: 'en', turn: 99 },
  { choice: 'no-such-button', turn: 1 },
  { choice: '__proto__', turn: 1 },
  { choice: 'en', turn: -1 },
  { choice: 'en', turn: 1e300 },
  { choice: 7, turn: 1 },
])('a button that was never there (%j) changes nothing', async (value) => {
  expect((await post({ type: 'message', value })).status).toBe(200);
  const session = await served.house.stores.sessions.load('x');
  expect(session).toBeNull();
  expect((await post({ type: 'message', value: { choice: 'control:help', turn: 1 } })).status).toBe(200);
});

test('two messages at the same instant both count; the same message twice counts once', async () => {
  const before = (await keptWords()).length;
  const client = await consented();
  await Promise.all([client.write('first', 1), client.write('second', 1)]);
  await client.hear();
  await client.write('third', 5);
  const kept = (await keptWords()).slice(before);
  expect(kept.sort()).toEqual(['first', 'second', 'third']);
});

test('while the store fails the sender gets 502 and is told; sent again, it is kept once', async () => {
  const client = await consented();
  failing.fail('answers.keep');
  const sending = client.write('kept in the end', 1);
  const told = async (): Promise<boolean> =>
    served.house.facts.some((fact) => fact.fact === 'store-failed')
      ? true
      : new Promise((again) => setImmediate(() => again(told())));
  await told();
  failing.mend();
  await sending;
  expect((await client.hear()).kept).toEqual([{ question: 'being-young-here.life', parts: 1 }]);
  expect((await keptWords()).filter((words) => words === 'kept in the end')).toHaveLength(1);
});

test.each([
  'GET / HTTP/1.1\r\nHost: a b\r\n\r\n',
  'GET http://[::1/ HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: a;script-src *\r\n\r\n',
  'GET // HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n',
  'NONSENSE\r\n\r\n',
  'GET /v3/directline/conversations/%00/stream HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
])('an address that cannot be read (%j) is refused, and the server goes on', async (request) => {
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(served.running.port, '127.0.0.1', () => socket.end(request));
    let heard = '';
    socket.on('data', (data: Buffer) => (heard += data.toString()));
    socket.on('close', () => resolve(heard));
    socket.on('error', () => resolve(heard));
  });
  expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
  expect(answer).not.toMatch(TRACE);
  expect((await call(served, 'GET', '/')).status).toBe(200);
});

test('what is wrong with one mark of a message does not lose the other', async () => {
  const client = await consented();
  await client.hear();
  const before = (await keptWords()).length;
  const same = {
    type: 'message',
    text: 'once',
    channelData: { clientActivityID: 'x'.repeat(900), inReplyTo: -1 },
  };
  await client.raw(same);
  await client.raw(same);
  expect((await keptWords()).slice(before)).toEqual(['once']);
});

test('an error that nobody expected is a bare 500', async () => {
  const fails = () => Promise.reject(new Error('WILHELMINA said something'));
  const broken = {
    open: fails,
    post: fails,
    since: fails,
    newConversation: fails,
    follow: fails,
  } as never as DirectLine;
  const other = await serve(undefined, broken);
  const token = other.house.tokens.issue({ conversation: 'c', link: null });
  const answer = await call(other, 'POST', '/v3/directline/conversations', { token });
  expect(answer).toMatchObject({ status: 500, json: { error: { code: 'ServiceError' } } });
  expect(answer.text).not.toMatch(/wilhelmina/i);
  expect(JSON.stringify(other.house.facts)).not.toMatch(/wilhelmina/i);
  await other.running.stop();
});

test('a path that is not there gets 404 without repeating it', async () => {
  for (const path of ['/WILHELMINA', '/v3/directline/WILHELMINA', '/.env', '/page.js.map']) {
    const { status, text } = await call(served, 'GET', path);
    expect(status).toBe(404);
    expect(text).not.toMatch(/wilhelmina/i);
    expect(text).not.toMatch(TRACE);
  }
  expect((await call(served, 'DELETE', '/')).status).toBe(405);
});

test('every answer forbids framing, guessing types, telling referrers and keeping copies', async () => {
  for (const path of ['/', '/page.js', '/page.css', '/nothing-here']) {
    const { headers } = await fetch(served.url + path);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('set-cookie')).toBeNull();
    expect(headers.get('server')).toBeFalsy();
  }
  const left = await fetch(`${served.url}/leave`, { redirect: 'manual' });
  expect(left.status).toBe(303);
  expect(left.headers.get('clear-site-data')).toContain('storage');
});

test('no request of all these went anywhere else', () => {
  expect(outbound).toEqual([]);
});
