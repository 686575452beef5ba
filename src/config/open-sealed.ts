// Opens what was sealed to the reviewer. For the reviewer's machine: no server imports it, and none has the key.

import { createDecipheriv, createPrivateKey, diffieHellman } from 'node:crypto';
import { readReviewable, type Reviewable } from '#privacy/reviewable';
import { publicKeyFrom, rawPublicKey } from './raw-public-key';
import { CIPHER, HEAD_LENGTH, keyAndNonce, TAG_LENGTH, VERSION } from './sealed-format';

/**
 * @param reviewer the private key: PKCS #8 in base64, or the PEM around it.
 * @throws Error for another key, another version, or a byte that is not as it was sealed.
 */
export function openSealed(reviewer: string, sealed: Uint8Array): Reviewable {
  return readReviewable(decrypted(reviewer, Buffer.from(sealed)));
}

function decrypted(reviewer: string, sealed: Buffer): Uint8Array {
  if (sealed[0] !== VERSION || sealed.length < HEAD_LENGTH + TAG_LENGTH)
    throw new Error('This is not sealed in a way that is known here.');
  const privateKey = privateKeyIn(reviewer);
  const raw = sealed.subarray(1, HEAD_LENGTH);
  const secret = diffieHellman({ privateKey, publicKey: publicKeyFrom(raw) });
  const { key, nonce } = keyAndNonce(secret, raw, rawPublicKey(privateKey));
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_LENGTH })
    .setAAD(sealed.subarray(0, HEAD_LENGTH))
    .setAuthTag(sealed.subarray(-TAG_LENGTH));
  const plain = decipher.update(sealed.subarray(HEAD_LENGTH, -TAG_LENGTH));
  return Buffer.concat([plain, decipher.final()]);
}

function privateKeyIn(text: string) {
  const base64 = text.replace(/-----(?:BEGIN|END) PRIVATE KEY-----|\s/g, '');
  return createPrivateKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'pkcs8' });
}
