// A run full of canaries, and then a look at every byte that was stored or printed.

import { createHash } from 'node:crypto';
import { basename, relative } from 'node:path';
import { TO_THE_RECEIPT } from './support/house';
import { call, open } from './support/server';
import { filesIn, newDataFolder, type ServerProcess, startProcess } from './support/server-process';

const CANARIES = {
  name: 'Jayden',
  'name in Sorani': 'ئاراس',
  phone: '07700 900123',
  'phone without spaces': '07700900123',
  'phone in Arabic digits': '٠٧٧٠٠٩٠٠١٢٣',
  postcode: 'NG7 6LB',
  place: 'Bulwell',
  email: 'canary.bird@example.com',
  handle: 'canary_handle',
  'sender id': 'sender-canary-4711',
  'sender name': 'Wilhelmina Canary',
  'client activity id': 'activity-canary-0815',
  address: '203.0.113.77',
  'own address': '127.0.0.1',
  browser: 'CanaryBrowser/9.9',
  'said where nothing is asked': 'zzyxqcanary',
};

const SAID = `me and ${CANARIES.name} and ${CANARIES['name in Sorani']} from ${CANARIES.place}, ${CANARIES.phone} or ${CANARIES['phone without spaces']} or ${CANARIES['phone in Arabic digits']}, at ${CANARIES.postcode}, ${CANARIES.email}, @${CANARIES.handle}`;

const folder = newDataFolder();
let server: ServerProcess;
const secrets: Record<string, string> = {};

beforeAll(async () => {
  server = await startProcess(folder);
}, 60_000);
afterAll(() => server.stop('SIGKILL'));

type Set = {
  activities: { text?: string; channelData?: { soundings?: { turn: number; prompt: unknown } } }[];
};

/** A client that tells the server all it can about its sender. */
async function client() {
  const { conversationId, token } = await open(server);
  const path = `/v3/directline/conversations/${conversationId}/activities`;
  const headers = {
    'x-forwarded-for': CANARIES.address,
    'user-agent': CANARIES.browser,
    cookie: `id=${CANARIES['sender id']}`,
    referer: `http://example.com/${CANARIES['sender id']}`,
  };
  let count = 0;
  const heard = async () => (await call(server, 'GET', path, { token, headers })).json as Set;
  const turn = async () =>
    (await heard()).activities.findLast(({ channelData }) => channelData?.soundings?.prompt != null)
      ?.channelData?.soundings?.turn ?? 0;
  const post = async (activity: object) => {
    count += 1;
    const body = JSON.stringify({
      type: 'message',
      from: { id: CANARIES['sender id'], name: CANARIES['sender name'] },
      serviceUrl: `http://${CANARIES.address}/`,
      channelData: { clientActivityID: `${CANARIES['client activity id']}-${String(count)}` },
      ...activity,
    });
    return (await call(server, 'POST', path, { token, headers, body })).status;
  };
  secrets[`conversation ${String(Object.keys(secrets).length)}`] = conversationId;
  secrets[`token ${String(Object.keys(secrets).length)}`] = token;
  const tap = async (choice: string) => post({ value: { choice, turn: await turn() } });
  return { heard, post, tap };
}

const stored = () => filesIn(folder).filter(({ path }) => basename(path) !== 'keys.json');

test('before consent only a session is stored, and nothing that was typed', async () => {
  const me = await client();
  for (const choice of ['en', 'yes', '18-24', 'next']) {
    expect(await me.tap(choice)).toBe(200);
    expect(await me.post({ text: `${SAID} ${CANARIES['said where nothing is asked']}` })).toBe(200);
  }
  const folders = new Set(stored().map(({ path }) => relative(folder, path).split(/[\\/]/)[0]));
  expect([...folders]).toEqual(['revisions', 'sessions']);
  const sessions = stored().filter(({ path }) => path.includes('sessions'));
  expect(sessions).toHaveLength(1);
  expect(sessions[0]?.bytes.toString()).toContain('"consented":false');
});

test('somebody under 16 leaves no byte behind', async () => {
  const before = stored().map(({ path }) => path);
  const me = await client();
  for (const choice of ['en', 'yes', '13-15']) await me.tap(choice);
  expect(stored().map(({ path }) => path)).toEqual(before);
});

test('a whole conversation full of canaries', async () => {
  const me = await client();
  for (const choice of ['ckb', ...TO_THE_RECEIPT]) expect(await me.tap(choice)).toBe(200);
  const texts = (await me.heard()).activities.map(({ text }) => text ?? '');
  // The words stand alone in their bubble, isolated: four words between two marks.
  secrets['receipt'] =
    texts
      .map((text) => /^\u2068(\S+ \S+ \S+ \S+)\u2069$/.exec(text)?.[1])
      .find((words) => words !== undefined) ?? '';
  expect(secrets['receipt'].split(' ')).toHaveLength(4);
  await me.tap('go-on');
  await me.tap('self');
  await me.tap('control:help');
  await me.post({ text: CANARIES['said where nothing is asked'] });
  await me.tap('go-on');
  for (let question = 1; question <= 9; question += 1) {
    expect(await me.post({ text: SAID })).toBe(200);
    await me.post({ text: `"${SAID.toUpperCase()}"`, type: 'typing' });
  }
  await me.post({ text: CANARIES['said where nothing is asked'], value: { choice: 'keep', turn: 0 } });
  expect(await me.tap('keep')).toBe(200);
  const answers = stored().filter(({ path }) => path.includes('answers'));
  expect(answers).toHaveLength(9);
  for (const { bytes } of answers)
    expect(bytes.toString()).toContain('me and [name] and [name] from [area], [phone]');
});

test('hostile requests are logged without a word of theirs', async () => {
  const { conversationId, token } = await open(server);
  const path = `/v3/directline/conversations/${conversationId}/activities`;
  await call(server, 'POST', path, { token, body: `{"type":"message","text":"${SAID}` });
  await call(server, 'POST', path, { token: CANARIES['sender id'], body: SAID });
  await call(server, 'GET', `/${CANARIES.handle}?q=${encodeURIComponent(CANARIES.email)}`);
  await call(server, 'GET', `/v3/directline/conversations/${CANARIES.handle}`, { token });
});

test('no canary is in any byte that was stored or printed, in any spelling of it', async () => {
  expect(await server.stop()).toBe(0);
  const printed = { path: 'everything printed', bytes: Buffer.from(server.printed()) };
  expect(server.printed()).toContain('request-refused');
  const looked = [...filesIn(folder), printed];
  expect(looked.length).toBeGreaterThan(12);
  const found = looked.flatMap(canariesIn);
  expect(found).toEqual([]);
});

test('the look finds each canary that is planted, in each spelling', () => {
  for (const [what, canary] of Object.entries(CANARIES))
    for (const spelling of [...spellings(canary), Buffer.from(canary.toUpperCase())]) {
      const bytes = Buffer.concat([Buffer.from('{"x":"'), spelling, Buffer.from('"}')]);
      expect(canariesIn({ path: folder, bytes }).join()).toContain(what);
    }
  expect(canariesIn({ path: folder, bytes: Buffer.from('{"x":"nothing of it"}') })).toEqual([]);
});

function canariesIn({ path, bytes }: { path: string; bytes: Buffer }): string[] {
  return Object.entries({ ...CANARIES, ...secrets })
    .filter(
      ([, canary]) =>
        spellings(canary).some((spelling) => bytes.includes(spelling)) ||
        lower(bytes).includes(canary.toLowerCase()),
    )
    .map(([what]) => `${what} in ${relative(folder, path)}`);
}

const lower = (bytes: Buffer) => bytes.toString('utf8').toLowerCase();

/** As it is, in UTF-16, in base64 at its three offsets, in hex, in a URL, escaped in JSON, and as an unkeyed hash. */
function spellings(canary: string): Buffer[] {
  const bytes = Buffer.from(canary);
  const base64 = ['', 'x', 'xx'].map((before) =>
    Buffer.from(before + canary)
      .toString('base64')
      .slice(before.length === 0 ? 0 : 4, -4),
  );
  const escaped = JSON.stringify(canary)
    .slice(1, -1)
    .replace(/[\u0080-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const hashes = ['sha256', 'sha1', 'md5'].map((name) => createHash(name).update(canary).digest('hex'));
  return [
    canary,
    ...base64.filter((part) => part.length > 7),
    bytes.toString('hex'),
    encodeURIComponent(canary),
    escaped,
    ...hashes,
  ]
    .map((text) => Buffer.from(text))
    .concat(Buffer.from(canary, 'utf16le'));
}
