// The reviewer's pair of keys: X25519, written as OpenSSL writes it, in base64 without the PEM lines around it.

import { createPublicKey, diffieHellman, generateKeyPairSync, type KeyObject } from 'node:crypto';

/** SPKI and PKCS #8 (RFC 8410), in base64. */
export type ReviewerPair = { readonly public: string; readonly private: string };

export function newReviewerPair(): ReviewerPair {
  const { publicKey, privateKey } = generateKeyPairSync('x25519', {
    publicKeyEncoding: { format: 'der', type: 'spki' },
    privateKeyEncoding: { format: 'der', type: 'pkcs8' },
  });
  return { public: publicKey.toString('base64'), private: privateKey.toString('base64') };
}

/**
 * @param text a PEM, or what stands between its lines.
 * @returns null for what is no X25519 public key, a private one included, or one that would make every secret zero
 * (RFC 7748, 6.1).
 */
export function reviewerKeyIn(text: string): KeyObject | null {
  const base64 = text.replace(/-----(?:BEGIN|END) PUBLIC KEY-----|\s/g, '');
  try {
    const key = createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' });
    if (key.asymmetricKeyType !== 'x25519') return null;
    diffieHellman({ privateKey: generateKeyPairSync('x25519').privateKey, publicKey: key });
    return key;
  } catch {
    return null;
  }
}
