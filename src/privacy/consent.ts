// That somebody agreed, to what, and in which words they were asked.

import { z } from 'zod';

/** The purpose without which nothing may be kept. */
export const TAKE_PART = 'take-part';

/** Consent as it is written in a session and repeated in every answer. `id` is a keyed hash that names nobody. */
export const consentRecord = z.strictObject({
  id: z.string(),
  version: z.string(),
  /** SHA-256, hex, of every word that can be shown before consent, in the language it was shown in. */
  wordingHash: z.string(),
  language: z.string(),
  purposes: z.array(z.string()),
  /** How somebody came: by the open link, or by one of a host. */
  route: z.enum(['open', 'hosted']).default('open'),
  /** Whose permission the host's link records; a property of the link, never of a person. */
  permission: z.enum(['parent', 'host']).nullable().default(null),
  /** The day, as YYYY-MM-DD in Europe/London. */
  day: z.string(),
});

export type ConsentRecord = z.infer<typeof consentRecord>;

/** Proof for `seal` that consent was given. The door rule `consent-is-given-in-the-engine` says who may make one. */
export class Consent {
  readonly #record: ConsentRecord;

  private constructor(record: ConsentRecord) {
    this.#record = record;
  }

  /** @throws TypeError when taking part was not agreed to: an author's mistake, never a participant's. */
  static given(record: ConsentRecord): Consent {
    if (!record.purposes.includes(TAKE_PART))
      throw new TypeError('No consent without agreeing to take part.');
    return new Consent(record);
  }

  get record(): ConsentRecord {
    return this.#record;
  }
}
