// Signed permission to take part in one conversation.

import { sign, verify } from 'jsonwebtoken';
import { z } from 'zod';

/** Seconds: as long as a session lives. */
export const TOKEN_LIFE = 24 * 60 * 60;

/** Whom a token lets in: to which conversation, and by which link of a host. */
export type Caller = { readonly conversation: string; readonly link: string | null };

export type Tokens = {
  readonly issue: (caller: Caller) => string;
  /** Null for a forged, foreign or expired one. */
  readonly read: (token: string) => Caller | null;
};

const claims = z.object({ conv: z.string(), link: z.string().nullable().default(null) });
const ISSUER = 'soundings';

/** @param key in hex. @param now epoch ms. */
export function createTokens(key: string, now: () => number): Tokens {
  const secret = Buffer.from(key, 'hex');
  const seconds = () => Math.floor(now() / 1000);
  return {
    issue: ({ conversation, link }) =>
      sign({ conv: conversation, link, iat: seconds(), exp: seconds() + TOKEN_LIFE }, secret, {
        algorithm: 'HS256',
        issuer: ISSUER,
      }),
    read: (token) => {
      try {
        const options = { algorithms: ['HS256' as const], issuer: ISSUER, clockTimestamp: seconds() };
        const { conv, link } = claims.parse(verify(token, secret, options));
        return { conversation: conv, link };
      } catch {
        return null;
      }
    },
  };
}
