// All that is remembered of a conversation: plain JSON, and never a word that was not made safe first.

import { z } from 'zod';
import { consentRecord } from '#privacy/consent';

/** Raised when a stored session of the version before can no longer be carried on. */
const ENGINE_VERSION = 1;

/** A `Message` as it is stored. */
export const messageReference = z.strictObject({
  key: z.string(),
  values: z
    .strictObject({
      count: z.number().exactOptional(),
      number: z.number().exactOptional(),
      ownWord: z.string().exactOptional(),
    })
    .exactOptional(),
});

/** Before consent: a place, and nothing about the person. */
const placeBefore = z.discriminatedUnion('at', [
  z.strictObject({ at: z.literal('language') }),
  z.strictObject({ at: z.literal('private'), notNow: z.boolean() }),
  z.strictObject({ at: z.literal('age') }),
  z.strictObject({ at: z.literal('information'), card: z.string() }),
  z.strictObject({ at: z.literal('check'), check: z.string() }),
  z.strictObject({ at: z.literal('purpose'), purpose: z.string(), agreed: z.array(z.string()) }),
]);

const placeAfter = z.discriminatedUnion('at', [
  z.strictObject({ at: z.literal('receipt') }),
  z.strictObject({ at: z.literal('question'), question: z.string(), simpler: z.boolean() }),
  z.strictObject({ at: z.literal('closing') }),
  z.strictObject({ at: z.literal('finished') }),
]);

const shared = {
  engine: z.literal(ENGINE_VERSION),
  consultation: z.string(),
  language: z.string().nullable(),
  /** Counts what has been asked of the participant. A tap carries the turn that it answers. */
  turn: z.number().int().min(0),
  /** The last thing tapped, so that a double tap is recognised. */
  lastTap: z.strictObject({ turn: z.number(), choice: z.string() }).nullable(),
};

const before = z.strictObject({
  ...shared,
  consented: z.literal(false),
  place: placeBefore,
  interrupt: z.enum(['helping', 'paused', 'withdrawing']).nullable(),
  wrongReceipts: z.number().int().min(0),
});

const after = z.strictObject({
  ...shared,
  consented: z.literal(true),
  place: placeAfter,
  interrupt: z.enum(['helping', 'paused', 'stopping', 'deleting']).nullable(),
  consent: consentRecord,
  /** Keyed hash of the receipt. */
  participation: z.string(),
  ownWord: z.string().nullable(),
  /** Questions with something kept. */
  answered: z.array(z.string()),
  /** How often each question was opened for answering. */
  rounds: z.record(z.string(), z.number().int()),
  /** The first question that was not reached yet when somebody goes back; null once the close was reached. */
  furthest: z.string().nullable(),
  /** Which question stood open at each of the last turns: a text that was under way still finds its question. */
  asked: z.array(
    z.strictObject({ turn: z.number(), question: z.string(), round: z.number(), wording: messageReference }),
  ),
});

export const session = z.discriminatedUnion('consented', [before, after]);

export type BeforeConsent = z.infer<typeof before>;
export type AfterConsent = z.infer<typeof after>;
/** This closes the hole through which bots keep raw answers: in their dialog state. */
export type Session = OnlyPlainJson<z.infer<typeof session>>;

/** What JSON would make of a type: functions, and so every class of ours, have no place in it. */
type Json<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends (...never: never[]) => unknown
    ? never
    : T extends object
      ? { [Key in keyof T]: Json<T[Key]> }
      : never;

/** True for plain JSON alone: raw text, a receipt or an answer anywhere inside makes it false. */
export type IsPlainJson<T> = [T] extends [Json<T>] ? true : false;

/** The type itself where it is plain JSON, and nothing at all where it is not: then nothing compiles any more. */
export type OnlyPlainJson<T> = IsPlainJson<T> extends true ? T : never;

export function newSession(consultation: string): BeforeConsent {
  return {
    engine: ENGINE_VERSION,
    consultation,
    language: null,
    turn: 0,
    lastTap: null,
    consented: false,
    place: { at: 'language' },
    interrupt: null,
    wrongReceipts: 0,
  };
}
