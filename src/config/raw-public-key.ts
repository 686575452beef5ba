// An X25519 public key as its 32 bytes, and back.

import { createPublicKey, type KeyObject } from 'node:crypto';

/** @param key an X25519 key; of a private one, its public half. */
export function rawPublicKey(key: KeyObject): Buffer {
  return Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url');
}

export function publicKeyFrom(raw: Buffer): KeyObject {
  const key = { kty: 'OKP', crv: 'X25519', x: raw.toString('base64url') };
  return createPublicKey({ key, format: 'jwk' });
}
