// How what is sealed to the reviewer is laid out, and which key it is under: what sealing and opening agree on.

import { hkdfSync } from 'node:crypto';

/** The first byte. Another construction gets another number. */
export const VERSION = 1;
export const CIPHER = 'aes-256-gcm';

/** Bytes: an X25519 public key (RFC 7748), the key, nonce and tag of AES-256-GCM (RFC 5116). */
const PUBLIC_LENGTH = 32;
export const TAG_LENGTH = 16;
const KEY_LENGTH = 32;
const NONCE_LENGTH = 12;

/** Version and ephemeral public key: before the ciphertext, and authenticated with it. */
export const HEAD_LENGTH = 1 + PUBLIC_LENGTH;

const PURPOSE = 'soundings: sealed to the reviewer, version 1';

/**
 * HKDF-SHA256 (RFC 5869) over the X25519 secret, bound to both public keys. Each sealing has an ephemeral key of its
 * own, so that no key and nonce are ever used twice.
 * @param ephemeral @param reviewer raw public keys.
 */
export function keyAndNonce(secret: Buffer, ephemeral: Buffer, reviewer: Buffer) {
  const salt = Buffer.concat([ephemeral, reviewer]);
  const bytes = Buffer.from(hkdfSync('sha256', secret, salt, PURPOSE, KEY_LENGTH + NONCE_LENGTH));
  return { key: bytes.subarray(0, KEY_LENGTH), nonce: bytes.subarray(KEY_LENGTH) };
}
