// Encrypts for the reviewer alone, with Node's own cryptography.

import { createCipheriv, diffieHellman, generateKeyPairSync } from 'node:crypto';
import { rawPublicKey } from './raw-public-key';
import { reviewerKeyIn } from './reviewer-key';
import { CIPHER, keyAndNonce, TAG_LENGTH, VERSION } from './sealed-format';

/**
 * Public-key encryption in the manner of ECIES and of HPKE's base mode (RFC 9180): an ephemeral X25519 key (RFC 7748),
 * HKDF-SHA256 (RFC 5869), AES-256-GCM (RFC 5116). The ephemeral private key is gone when this returns, so that
 * nobody can open what was sealed but who holds the reviewer's private key.
 *
 * Layout: version (1 byte), ephemeral public key (32), ciphertext, tag (16). The first 33 bytes are associated data.
 * It says to whom, not from whom: whoever knows the public key can seal.
 * @param reviewer the public key, as the setting has it. @throws TypeError when it is none.
 */
export function createSealToReviewer(reviewer: string): (plain: Uint8Array) => Uint8Array {
  const publicKey = reviewerKeyIn(reviewer);
  if (publicKey === null) throw new TypeError('This is no X25519 public key.');
  const recipient = rawPublicKey(publicKey);
  return (plain) => {
    const ephemeral = generateKeyPairSync('x25519');
    const raw = rawPublicKey(ephemeral.publicKey);
    const secret = diffieHellman({ privateKey: ephemeral.privateKey, publicKey });
    const { key, nonce } = keyAndNonce(secret, raw, recipient);
    const head = Buffer.concat([Buffer.of(VERSION), raw]);
    const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_LENGTH }).setAAD(head);
    return Uint8Array.from(Buffer.concat([head, cipher.update(plain), cipher.final(), cipher.getAuthTag()]));
  };
}
