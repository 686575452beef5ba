// What one organisation asks one public: dialogs, languages, information, purposes.

import { z } from 'zod';
import { TAKE_PART } from '#privacy/consent';
import { type Dialog, id } from './dialog';

export const consultationFile = z.strictObject({
  id,
  dialogs: z
    .array(id)
    .length(1, 'one dialog for now: choosing between several comes with the next instruments'),
  languages: z.array(id).min(1),
  /** Raised by the author when the words before consent change; it is written in every answer. */
  wordingVersion: z.string().min(1),
  ages: z.array(z.strictObject({ id, takesPart: z.boolean() })).min(2),
  information: z.array(id).min(1),
  checks: z
    .array(z.strictObject({ id, right: z.enum(['yes', 'no']) }))
    .length(3, 'three understanding checks'),
  purposes: z
    .array(id)
    .refine(
      (list) => list[0] === TAKE_PART,
      `the first purpose must be "${TAKE_PART}": without it nothing is kept`,
    ),
});

type ConsultationFile = z.infer<typeof consultationFile>;

/** A consultation with its dialog in place and the hash of its wording in each language. */
export type Consultation = Omit<ConsultationFile, 'dialogs'> & {
  readonly dialog: Dialog;
  /** SHA-256, hex, of what is shown before consent, by language. */
  readonly wordingHash: Readonly<Record<string, string>>;
  /** Languages whose words no community reviewer has approved. */
  readonly drafts: readonly string[];
};
