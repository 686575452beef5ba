// What can be set from outside: read once, at start, and all that is wrong with it said at once.

import { resolve } from 'node:path';
import { z } from 'zod';
import { type Problem } from '#dialog/problem';
import { reviewerKeyIn } from './reviewer-key';

export type Settings = {
  readonly host: string;
  readonly port: number;
  /** Absolute path of the folder for sessions, answers, consents and local keys. */
  readonly dataFolder: string;
  readonly store: 'folder' | 'memory';
  readonly consultation: string;
  /** Where others reach the server, without a path; null where nobody has said. */
  readonly url: string | null;
  /** Where "Leave fast" goes: a page that anybody might look at. */
  readonly leaveTo: string;
  /** Offers en-XA and ar-XB beside the languages: in a plainly local run only. */
  readonly showsPseudoLocales: boolean;
  readonly logLevel: 'info' | 'debug';
  /** Null where a plainly local run may make its own. */
  readonly keys: Keys | null;
  /** Bound to this machine alone, and with keys of its own making. */
  readonly isPlainlyLocal: boolean;
};

/** Secrets, each at least 32 bytes, in hex, and the reviewer's public key. privacy/README.md says who holds them. */
export type Keys = {
  readonly token: string;
  readonly session: string;
  readonly receipt: string;
  /** X25519: a PEM, or what stands between its lines. The private key is never here. */
  readonly reviewer: string;
};

const key = z
  .string()
  .regex(/^[0-9a-f]{64,}$/i, 'at least 64 hexadecimal digits, such as `openssl rand -hex 32` prints');

const environment = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'it must be a whole number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65535, 'it must be a whole number from 0 to 65535')
    .default(3978),
  SOUNDINGS_DATA: z.string().min(1).default('data'),
  SOUNDINGS_STORE: z.enum(['folder', 'memory']).default('folder'),
  SOUNDINGS_CONSULTATION: z.string().min(1).default('nottinghamshire'),
  SOUNDINGS_URL: z.url({ protocol: /^https?$/ }).optional(),
  SOUNDINGS_LEAVE_TO: z.url({ protocol: /^https?$/ }).default('https://www.bbc.co.uk/weather'),
  SOUNDINGS_PSEUDO: z.enum(['yes', 'no']).default('no'),
  SOUNDINGS_LOG: z.enum(['info', 'debug']).default('info'),
  SOUNDINGS_TOKEN_KEY: key.optional(),
  SOUNDINGS_SESSION_KEY: key.optional(),
  SOUNDINGS_RECEIPT_KEY: key.optional(),
  SOUNDINGS_REVIEWER_KEY: z
    .string()
    .refine((text) => reviewerKeyIn(text) !== null, 'it must be an X25519 public key, as a PEM or in base64')
    .optional(),
});

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];
const REVIEWER_KEY = 'SOUNDINGS_REVIEWER_KEY';
const KEY_NAMES = [
  'SOUNDINGS_TOKEN_KEY',
  'SOUNDINGS_SESSION_KEY',
  'SOUNDINGS_RECEIPT_KEY',
  REVIEWER_KEY,
] as const;

/** @param from such as `process.env`. @returns settings, or every problem there is. Values are never repeated: they can be secrets. */
export function readSettings(from: Readonly<Record<string, string | undefined>>): {
  settings: Settings | null;
  problems: Problem[];
} {
  const parsed = environment.safeParse(from);
  const problems = [
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => wrong(issue.path.join('.'), issue.message))),
    ...unknownNames(from),
    ...missingKeys(from),
    ...pseudoElsewhere(from),
  ];
  if (!parsed.success || problems.length > 0) return { settings: null, problems };
  const { data } = parsed;
  return {
    problems,
    settings: {
      host: data.HOST,
      port: data.PORT,
      dataFolder: resolve(data.SOUNDINGS_DATA),
      store: data.SOUNDINGS_STORE,
      consultation: data.SOUNDINGS_CONSULTATION,
      url: data.SOUNDINGS_URL?.replace(/\/+$/, '') ?? null,
      leaveTo: data.SOUNDINGS_LEAVE_TO,
      showsPseudoLocales: data.SOUNDINGS_PSEUDO === 'yes',
      logLevel: data.SOUNDINGS_LOG,
      keys: keysOf(data),
      // Keys are what somebody sets who serves others, be it through a proxy on this machine.
      isPlainlyLocal: LOOPBACK.includes(data.HOST) && keysOf(data) === null,
    },
  };
}

function keysOf(data: z.infer<typeof environment>): Keys | null {
  const { SOUNDINGS_TOKEN_KEY: token, SOUNDINGS_SESSION_KEY: session } = data;
  const { SOUNDINGS_RECEIPT_KEY: receipt, SOUNDINGS_REVIEWER_KEY: reviewer } = data;
  return token !== undefined && session !== undefined && receipt !== undefined && reviewer !== undefined
    ? { token, session, receipt, reviewer }
    : null;
}

/** All of the keys or none: a local run makes them all. Beyond this machine they are needed. */
function missingKeys(from: Readonly<Record<string, string | undefined>>): Problem[] {
  const isLocal = LOOPBACK.includes(from['HOST'] ?? '127.0.0.1');
  const given = KEY_NAMES.filter((name) => from[name] !== undefined);
  if (given.length === KEY_NAMES.length || (isLocal && given.length === 0)) return [];
  return KEY_NAMES.filter((name) => from[name] === undefined).map((name) => ({
    rule: 'missing-key',
    what: `${name} is not set.`,
    where: 'environment',
    why: isLocal
      ? 'One of the keys is set, and then all of them are needed.'
      : 'Others than this machine can reach the server: it must not make its own secrets.',
    fix:
      name === REVIEWER_KEY
        ? `Set ${name} to the public half of the reviewer's pair: deployment/README.md says how to make one.`
        : `Set ${name} to the output of: openssl rand -hex 32`,
  }));
}

/** Made-up languages are for those who work on the page. */
function pseudoElsewhere(from: Readonly<Record<string, string | undefined>>): Problem[] {
  const isLocal = LOOPBACK.includes(from['HOST'] ?? '127.0.0.1') && from['SOUNDINGS_TOKEN_KEY'] === undefined;
  return from['SOUNDINGS_PSEUDO'] !== 'yes' || isLocal
    ? []
    : [
        {
          rule: 'setting',
          what: 'SOUNDINGS_PSEUDO is set where others can reach the server.',
          where: 'environment',
          why: 'Participants would be offered languages that nobody speaks.',
          fix: 'Leave it out.',
        },
      ];
}

function unknownNames(from: Readonly<Record<string, string | undefined>>): Problem[] {
  return Object.keys(from)
    .filter((name) => name.startsWith('SOUNDINGS_') && !(name in environment.shape))
    .map((name) => ({
      rule: 'unknown-setting',
      what: `${name} is not a setting.`,
      where: 'environment',
      why: 'A misspelt setting would be left out silently.',
      fix: `Correct it. There are: ${Object.keys(environment.shape).join(', ')}.`,
    }));
}

function wrong(name: string, message: string): Problem {
  return {
    rule: 'setting',
    what: `${name} cannot be used: ${message}.`,
    where: 'environment',
    why: 'The server would start with something else than was meant.',
    fix: `Correct ${name}, or leave it out to get its default.`,
  };
}
