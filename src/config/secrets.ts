// Keyed hashes and chance, from Node's own cryptography.

import { createHmac, randomInt } from 'node:crypto';
import { Receipt } from '#privacy/receipt';
import { type Secrets } from '#turn/ports';

/** A keyed hash: 160 bits of HMAC-SHA256 in hex, so that it can name a file. */
export type KeyedHash = (...parts: readonly string[]) => string;

/** @param key in hex. */
export function createKeyedHash(key: string): KeyedHash {
  const secret = Buffer.from(key, 'hex');
  // JSON keeps the parts apart: ("a", "bc") is not ("ab", "c").
  return (...parts) => createHmac('sha256', secret).update(JSON.stringify(parts)).digest('hex').slice(0, 40);
}

/** @param words receipt words by language. */
export function createSecrets(
  receiptKey: string,
  words: Readonly<Record<string, readonly string[]>>,
): Secrets {
  const hash = createKeyedHash(receiptKey);
  return {
    newReceipt: (language) => Receipt.draw(words[language ?? ''] ?? Object.values(words)[0] ?? [], randomInt),
    participationOf: (consultation, receipt) => hash(consultation, receipt.reveal()),
  };
}
