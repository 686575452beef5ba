// Signed permission to take part in one conversation.

import { sign, verify } from 'jsonwebtoken';
import { z } from 'zod';

/** Seconds: as long as a session lives. */
export const TOKEN_LIFE = 24 * 60 * 60;

export type Tokens = {
  readonly issue: (conversation: string) => string;
  /** The conversation that a token is for; null for a forged, foreign or expired one. */
  readonly read: (token: string) => string | null;
};

const claims = z.object({ conv: z.string() });
const ISSUER = 'soundings';

/** @param key in hex. @param now epoch ms. */
export function createTokens(key: string, now: () => number): Tokens {
  const secret = Buffer.from(key, 'hex');
  const seconds = () => Math.floor(now() / 1000);
  return {
    issue: (conversation) =>
      sign({ conv: conversation, iat: seconds(), exp: seconds() + TOKEN_LIFE }, secret, {
        algorithm: 'HS256',
        issuer: ISSUER,
      }),
    read: (token) => {
      try {
        const options = { algorithms: ['HS256' as const], issuer: ISSUER, clockTimestamp: seconds() };
        return claims.parse(verify(token, secret, options)).conv;
      } catch {
        return null;
      }
    },
  };
}
