import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localKeys } from '#config/local-keys';
import { openSealed } from '#config/open-sealed';
import { createSealToReviewer } from '#config/seal-to-reviewer';
import { type Reviewable, writeReviewable } from '#privacy/reviewable';

const folder = mkdtempSync(join(tmpdir(), 'soundings-keys-'));
const path = join(folder, 'keys.json');
afterAll(() => rmSync(folder, { recursive: true }));

type Written = { token: string; session: string; receipt: string; reviewer: { private: string } };
const written = () => JSON.parse(readFileSync(path, 'utf8')) as Written;

const drawing: Reviewable = {
  kind: 'drawing',
  strokes: [{ colour: 'blue', width: 1, points: [5, 5] }],
  png: Uint8Array.from([1]),
};

test('keys are made once, for the owner alone, and the private key is not handed out', () => {
  const keys = localKeys(folder);
  expect(localKeys(folder)).toEqual(keys);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  const { reviewer } = written();
  expect(JSON.stringify(keys)).not.toContain(reviewer.private);
  expect(openSealed(reviewer.private, createSealToReviewer(keys.reviewer)(writeReviewable(drawing)))).toEqual(
    drawing,
  );
});

test('a file from before there was a pair gets one, and keeps its other keys', () => {
  const old = { token: 'aa', session: 'bb', receipt: 'cc' };
  writeFileSync(path, JSON.stringify(old));
  const keys = localKeys(folder);
  expect(keys).toMatchObject(old);
  expect(localKeys(folder)).toEqual(keys);
  expect(written()).toMatchObject(old);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['keys.json']);
});
