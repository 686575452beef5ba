// All that is remembered of a conversation: plain JSON, and never a word that was not made safe first.

import { z } from 'zod';
import { AUDIENCES } from '#dialog/dialog';
import { linkTerms } from '#dialog/hosted-link';
import { consentRecord } from '#privacy/consent';
import { PROBES } from '#questions/probe';

/** Raised when a stored session of the version before can no longer be carried on. */
const ENGINE_VERSION = 2;

/** A `Message` as it is stored. */
export const messageReference = z.strictObject({
  key: z.string(),
  values: z
    .strictObject({
      count: z.number().exactOptional(),
      number: z.number().exactOptional(),
      ownWord: z.string().exactOptional(),
      day: z.string().exactOptional(),
    })
    .exactOptional(),
});

/** Before consent: a place, and nothing about the person. */
const placeBefore = z.discriminatedUnion('at', [
  z.strictObject({ at: z.literal('language') }),
  z.strictObject({ at: z.literal('closed'), why: z.enum(['over', 'notYet', 'link', 'tooMany']) }),
  z.strictObject({ at: z.literal('private'), notNow: z.boolean() }),
  z.strictObject({ at: z.literal('audience') }),
  z.strictObject({ at: z.literal('age') }),
  z.strictObject({ at: z.literal('information'), card: z.string() }),
  z.strictObject({ at: z.literal('check'), check: z.string() }),
  z.strictObject({ at: z.literal('purpose'), purpose: z.string(), agreed: z.array(z.string()) }),
]);

const probe = z.enum(PROBES);

const placeAfter = z.discriminatedUnion('at', [
  z.strictObject({ at: z.literal('receipt') }),
  z.strictObject({ at: z.literal('writer') }),
  /** Choosing a block. */
  z.strictObject({ at: z.literal('blocks') }),
  z.strictObject({
    at: z.literal('question'),
    /** `<dialog>.<question>` */
    question: z.string(),
    simpler: z.boolean(),
    /** It was put in its other words already. */
    isReworded: z.boolean(),
    /** Where in the question: a card's id, or a name of the kind's own; null where it has no steps. */
    step: z.string().nullable(),
    probe: probe.nullable(),
    /** It had an answer already when it was opened. */
    isAgain: z.boolean().default(false),
    /** Our ids of what was chosen since it was opened, where several can be. */
    chosen: z.array(z.string()).default([]),
  }),
  /** Something other than the next question is offered; `question` is the last one, still open for late words. */
  z.strictObject({
    at: z.literal('offer'),
    offer: z.enum(['next-part', 'finish', 'after-sad']),
    question: z.string(),
  }),
  /** Choosing an answer to change. */
  z.strictObject({ at: z.literal('changing') }),
  z.strictObject({ at: z.literal('closing') }),
  z.strictObject({ at: z.literal('finished') }),
]);

const shared = {
  engine: z.literal(ENGINE_VERSION),
  consultation: z.string(),
  /** The edition of the consultation that this conversation began with, and ends with. */
  revision: z.string(),
  language: z.string().nullable(),
  /** Who the participant said they are; null where nobody asked. */
  audience: z.enum(AUDIENCES).nullable().default(null),
  /** Counts what has been asked of the participant. A tap carries the turn that it answers. */
  turn: z.number().int().min(0),
  /** The last thing tapped, so that a double tap is recognised. */
  lastTap: z.strictObject({ turn: z.number(), choice: z.string() }).nullable(),
  /** The terms of the host's link that was used, or why there are none; null on the open link. */
  link: z.union([linkTerms, z.enum(['ended', 'too-many'])]).nullable(),
  /** The simpler wording comes first. */
  plain: z.boolean(),
};

const before = z.strictObject({
  ...shared,
  consented: z.literal(false),
  place: placeBefore,
  interrupt: z.enum(['helping', 'paused', 'withdrawing', 'choosing-language']).nullable(),
  wrongReceipts: z.number().int().min(0),
});

const references = z.array(z.string());

const after = z.strictObject({
  ...shared,
  consented: z.literal(true),
  place: placeAfter,
  interrupt: z.enum(['helping', 'paused', 'stopping', 'deleting', 'choosing-language']).nullable(),
  consent: consentRecord,
  /** Keyed hash of the receipt. */
  participation: z.string(),
  writer: z.enum(['self', 'helped', 'other']).nullable(),
  ownWord: z.string().nullable(),
  /** Questions with an answer kept, the latest last. */
  answered: references,
  /** Questions that were skipped and have no answer. */
  skipped: references,
  /** Lines of cards that somebody went back from in the middle: what was said counts, and they are asked again. */
  unfinished: references.default([]),
  /** The route taken at each content note. */
  routes: z.record(z.string(), z.string()),
  /** Our ids of what was chosen, by question or by its `once` name: what conditions look at. */
  choices: z.record(z.string(), z.array(z.string())),
  /** Dialogs that were finished or left. */
  blocksDone: references,
  skipsInARow: z.number().int().min(0),
  /** How often each question was opened for answering. */
  rounds: z.record(z.string(), z.number().int()),
  /** Which question stood open at each of the last turns: a text that was under way still finds its question. */
  asked: z.array(
    z.strictObject({
      turn: z.number(),
      question: z.string(),
      round: z.number(),
      wording: messageReference,
      probe: probe.nullable(),
      step: z.string().nullable(),
    }),
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

export function newSession(consultation: string, revision: string): BeforeConsent {
  return {
    engine: ENGINE_VERSION,
    consultation,
    revision,
    language: null,
    audience: null,
    turn: 0,
    lastTap: null,
    link: null,
    plain: false,
    consented: false,
    place: { at: 'language' },
    interrupt: null,
    wrongReceipts: 0,
  };
}
