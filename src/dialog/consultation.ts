// What one organisation asks one public: dialogs, languages, days, ages, information, purposes.

import { z } from 'zod';
import { TAKE_PART } from '#privacy/consent';
import { understandingCheck } from '#questions/understanding-check';
import { type Dialog, id } from './dialog';

const age = z.strictObject({
  id: id.describe('Such as under-13, 13-15 or 18-or-over: rules for children go by it.'),
  takesPart: z
    .union([z.boolean(), z.literal('hosted')])
    .describe(
      'true on the open link; hosted: only through a hosted link that names this age; false: not at all.',
    ),
  permission: z
    .enum(['parent', 'host'])
    .optional()
    .describe('Whose permission a hosted link must record for this age.'),
  plain: z.boolean().default(false).describe('Begins in plain language: the simpler wording first.'),
});

export const consultationFile = z.strictObject({
  id: id.describe('The name of this file, and of its words in locales/.'),
  dialogs: z.array(id).min(1).describe('The blocks, in the order in which they are offered.'),
  languages: z.array(id).min(1).describe('Folders of locales/, in the order in which they are offered.'),
  /** Raised by the author when the words before consent change; it is written in every answer. */
  wordingVersion: z.string().min(1).describe('Raise it whenever the words before consent change.'),
  opens: z.iso.date().optional().describe('The first day, Europe/London. Without it: open already.'),
  closes: z.iso.date().optional().describe('The last day, Europe/London. Without it: open until taken away.'),
  ages: z.array(age).min(2).describe('What can be answered to "How old are you?", and what follows from it.'),
  information: z.array(id).min(1).describe('The cards before consent, in order; words below information.'),
  checks: z
    .array(z.strictObject({ id: id.describe('Words below checks.'), ...understandingCheck.shape }))
    .length(3, 'three understanding checks')
    .describe('Asked before consent: did we explain well?'),
  purposes: z
    .array(id)
    .refine(
      (list) => list[0] === TAKE_PART,
      `the first purpose must be "${TAKE_PART}": without it nothing is kept`,
    )
    .describe('What people are asked to agree to, one by one; words below purposes.'),
});

type ConsultationFile = z.infer<typeof consultationFile>;

/** A consultation with its dialogs in place and the hash of its wording in each language. */
export type Consultation = Omit<ConsultationFile, 'dialogs'> & {
  readonly dialogs: readonly Dialog[];
  /** SHA-256, hex, of what is shown before consent, by language. */
  readonly wordingHash: Readonly<Record<string, string>>;
  /** Languages whose words no community reviewer has approved. */
  readonly drafts: readonly string[];
  /** The dialogs with what is switched off. */
  readonly written: readonly Dialog[];
  /** What the operator has switched off: see `switchable`. */
  readonly off: ReadonlySet<string>;
};

export type Age = ConsultationFile['ages'][number];
