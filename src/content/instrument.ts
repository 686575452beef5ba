// The questions of the study that our dialogs ask, counted.

import { z } from 'zod';
import { type Audience, AUDIENCES } from '#dialog/dialog';
import { type Reading } from './reading';

/** How many of the study's questions are asked, of how many, and of which audience. */
export type StudysQuestions = {
  readonly asked: number;
  readonly all: number;
  readonly of: Readonly<Record<Audience, number>>;
};

const INSTRUMENT = 'dialogs/instrument.json';

/** Made of the tables of the study's instrument: `source` says which. `layer` as the table has it. */
const instrumentFile = z.strictObject({
  source: z.string().min(1),
  questions: z.record(
    z.string().regex(/^[A-E]-(?:YP|CM|PC|PR)-\d+$/),
    z.strictObject({ text: z.string().min(1), layer: z.string().min(1) }),
  ),
});

export type Instrument = z.infer<typeof instrumentFile>;

const LETTERS: Readonly<Record<Audience, string>> = {
  'young-person': 'YP',
  'community-member': 'CM',
  'parent-carer': 'PC',
  practitioner: 'PR',
};

/** Null where there is none. */
export function readInstrument(reading: Reading): Instrument | null {
  return reading.has(INSTRUMENT)
    ? reading.shaped<Instrument | null>(INSTRUMENT, reading.json(INSTRUMENT), instrumentFile, null)
    : null;
}

/** @param asked the numbers that questions of dialogs have; one that is asked twice counts once. */
export function countStudys({ questions }: Instrument, asked: readonly string[]): StudysQuestions {
  const ours = [...new Set(asked)].filter((each) => each in questions);
  const countOf = (audience: Audience) =>
    ours.filter((each) => each.includes(`-${LETTERS[audience]}-`)).length;
  const of = Object.fromEntries(AUDIENCES.map((each) => [each, countOf(each)])) as Record<Audience, number>;
  return { asked: ours.length, all: Object.keys(questions).length, of };
}
