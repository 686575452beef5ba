import { newReviewerPair } from '#config/reviewer-key';
import { readSettings } from '#config/settings';

const KEY = 'ab'.repeat(32);
const PAIR = newReviewerPair();
const KEYS = {
  SOUNDINGS_TOKEN_KEY: KEY,
  SOUNDINGS_SESSION_KEY: KEY,
  SOUNDINGS_RECEIPT_KEY: KEY,
  SOUNDINGS_REVIEWER_KEY: PAIR.public,
};

test('with nothing set, a plainly local run on port 3978', () => {
  const { settings, problems } = readSettings({});
  expect(problems).toEqual([]);
  expect(settings).toMatchObject({
    host: '127.0.0.1',
    port: 3978,
    store: 'folder',
    isPlainlyLocal: true,
    keys: null,
  });
});

test('made-up languages are for plainly local runs only', () => {
  expect(readSettings({ SOUNDINGS_PSEUDO: 'yes' }).settings?.showsPseudoLocales).toBe(true);
  const { settings, problems } = readSettings({ SOUNDINGS_PSEUDO: 'yes', ...KEYS });
  expect(settings).toBeNull();
  expect(problems.map(({ what }) => what)).toEqual([
    'SOUNDINGS_PSEUDO is set where others can reach the server.',
  ]);
});

test('all that is wrong is said at once, with what, where, why and fix, and without the values', () => {
  const { settings, problems } = readSettings({
    PORT: 'eighty',
    SOUNDINGS_STORE: 'cloud',
    SOUNDINGS_LEAVE_TO: 'javascript:alert(1)',
    SOUNDINGS_TOKEN_KEY: 'SECRETBUTSHORT',
    SOUNDINGS_TOKNE_KEY: KEY,
  });
  expect(settings).toBeNull();
  const text = JSON.stringify(problems);
  for (const name of [
    'PORT',
    'SOUNDINGS_STORE',
    'SOUNDINGS_LEAVE_TO',
    'SOUNDINGS_TOKEN_KEY',
    'SOUNDINGS_TOKNE_KEY',
    'SOUNDINGS_SESSION_KEY',
  ])
    expect(text).toContain(name);
  for (const secret of ['SECRETBUTSHORT', 'javascript:', KEY]) expect(text).not.toContain(secret);
  for (const problem of problems) for (const part of Object.values(problem)) expect(part).not.toBe('');
});

test('beyond this machine the keys must be given', () => {
  const { settings, problems } = readSettings({ HOST: '0.0.0.0' });
  expect(settings).toBeNull();
  expect(problems.map(({ what }) => what)).toEqual([
    'SOUNDINGS_TOKEN_KEY is not set.',
    'SOUNDINGS_SESSION_KEY is not set.',
    'SOUNDINGS_RECEIPT_KEY is not set.',
    'SOUNDINGS_REVIEWER_KEY is not set.',
  ]);
  // Behind a proxy on the same machine, keys say that others are served.
  expect(readSettings(KEYS).settings).toMatchObject({ isPlainlyLocal: false });
  expect(readSettings({ HOST: '0.0.0.0', ...KEYS }).settings).toMatchObject({
    isPlainlyLocal: false,
    keys: { token: KEY, reviewer: PAIR.public },
  });
});

test('a reviewer’s private key is refused, and not repeated', () => {
  const { settings, problems } = readSettings({ ...KEYS, SOUNDINGS_REVIEWER_KEY: PAIR.private });
  expect(settings).toBeNull();
  expect(JSON.stringify(problems)).toContain('SOUNDINGS_REVIEWER_KEY cannot be used');
  expect(JSON.stringify(problems)).not.toContain(PAIR.private);
});
