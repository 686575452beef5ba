// What one organisation asks one public: dialogs, languages, days, ages, information, purposes.

import { z } from 'zod';
import { TAKE_PART } from '#privacy/consent';
import { understandingCheck } from '#questions/understanding-check';
import { AUDIENCES, type Dialog, id } from './dialog';

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
  audiences: z
    .array(z.enum(AUDIENCES))
    .min(1)
    .optional()
    .describe('Only these are offered this age. Without it: everybody.'),
});

const audience = z.strictObject({
  id: z.enum(AUDIENCES).describe('Who is asked: see the audience of each dialog.'),
  languages: z
    .array(id)
    .min(1)
    .optional()
    .describe('Languages in which its dialogs are written. Without it: all of the consultation.'),
});

/** A card before consent. One that is only for some is written with whom it is for. */
const card = z.union([
  id,
  z.strictObject({
    id: id.describe('Words below information.'),
    audiences: z.array(z.enum(AUDIENCES)).min(1).describe('Only these read it.'),
  }),
]);

const runBy = z.strictObject({
  controller: z.string().min(1).describe('The organisation that decides what is done with the answers.'),
  contact: z.string().min(1).describe('Where people can ask, or complain: an address or a phone number.'),
  ethics: z.string().min(1).describe('The reference of the ethics approval.'),
});

const informationSheet = z.strictObject({
  recordings: z
    .record(id, z.string().regex(/^[a-z0-9-]+\.(?:mp3|ogg|m4a)$/))
    .default({})
    .describe('By language: a file in locales/<language>/ in which a person reads the sheet aloud.'),
});

export const consultationFile = z.strictObject({
  id: id.describe('The name of this file, and of its words in locales/.'),
  dialogs: z.array(id).min(1).describe('The blocks, in the order in which they are offered.'),
  languages: z.array(id).min(1).describe('Folders of locales/, in the order in which they are offered.'),
  /** Raised by the author when the words before consent change; it is written in every answer. */
  wordingVersion: z.string().min(1).describe('Raise it whenever the words before consent change.'),
  opens: z.iso.date().optional().describe('The first day, Europe/London. Without it: open already.'),
  closes: z.iso.date().optional().describe('The last day, Europe/London. Without it: open until taken away.'),
  audiences: z
    .array(audience)
    .min(2)
    .optional()
    .describe('What can be answered to "Which of these is you?". Without it nobody is asked.'),
  ages: z.array(age).min(2).describe('What can be answered to "How old are you?", and what follows from it.'),
  runBy: runBy
    .optional()
    .describe('Who runs it: said on the card "who". Without it the card says that this is a trial.'),
  informationSheet: informationSheet
    .default({ recordings: {} })
    .describe('All cards as one page, to read and to download; here is who reads it aloud.'),
  information: z.array(card).min(1).describe('The cards before consent, in order; words below information.'),
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
