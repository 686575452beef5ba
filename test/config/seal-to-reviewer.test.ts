import { generateKeyPairSync } from 'node:crypto';
import { createSealToReviewer } from '#config/seal-to-reviewer';
import { openSealed } from '#config/open-sealed';
import { newReviewerPair, reviewerKeyIn } from '#config/reviewer-key';
import { type Reviewable, writeReviewable } from '#privacy/reviewable';

const reviewable: Reviewable = {
  kind: 'drawing',
  strokes: [{ colour: 'blue', width: 1, points: [5, 5] }],
  png: Uint8Array.from([1, 2, 3]),
};
const plain = writeReviewable(reviewable);
const pair = newReviewerPair();
const sealed = createSealToReviewer(pair.public)(plain);

test('the private key opens what the public key sealed, and no other key does', () => {
  expect(openSealed(pair.private, sealed)).toEqual(reviewable);
  expect(() => openSealed(newReviewerPair().private, sealed)).toThrow();
  expect(() => openSealed(pair.public, sealed)).toThrow();
});

test('version, ephemeral key, ciphertext, tag: 49 bytes more than what is sealed', () => {
  expect(sealed[0]).toBe(1);
  expect(sealed).toHaveLength(1 + 32 + plain.length + 16);
});

test('the same thing sealed twice has not a run of bytes in common', () => {
  const again = Buffer.from(createSealToReviewer(pair.public)(plain));
  for (let at = 1; at + 8 <= sealed.length; at += 8)
    expect(again.includes(Buffer.from(sealed.subarray(at, at + 8)))).toBe(false);
});

test('a byte that was changed, wherever it is, is noticed; so is one that is missing', () => {
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Uint8Array.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => openSealed(pair.private, changed)).toThrow();
  }
  for (const length of [0, 1, 33, 48, sealed.length - 1])
    expect(() => openSealed(pair.private, sealed.subarray(0, length))).toThrow();
});

test('a key as OpenSSL writes it is taken, as it is or without its lines', () => {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  const pem = publicKey.export({ format: 'pem', type: 'spki' }).toString();
  const secret = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  for (const written of [pem, pem.split('\n')[1] ?? '', ` ${pem.replaceAll('\n', ' ')} `])
    expect(openSealed(secret, createSealToReviewer(written)(plain))).toEqual(reviewable);
});

test('what is no X25519 public key is not taken, and above all not a private one', () => {
  const ed = generateKeyPairSync('ed25519').publicKey.export({ format: 'der', type: 'spki' });
  const { privateKey } = generateKeyPairSync('x25519');
  const secret = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  const zero = Buffer.concat([Buffer.from(pair.public, 'base64').subarray(0, 12), Buffer.alloc(32)]);
  for (const wrong of ['', 'key', 'ab'.repeat(32), ed.toString('base64'), secret, pair.private])
    expect(reviewerKeyIn(wrong)).toBeNull();
  expect(reviewerKeyIn(zero.toString('base64'))).toBeNull();
  expect(() => createSealToReviewer('key')).toThrow(TypeError);
});
