// An answer that may be stored, and what is read back of it.

import { z } from 'zod';
import { consentRecord, type Consent } from './consent';
import { type Keepable, partOf } from './keepable';
import { storedPart } from './stored-part';

/** One answer as it lies in a store: where it was asked, in which words, under which consent, and its parts. */
export const storedAnswer = z.strictObject({
  /** Version 1 had no revision, kind, writer or group. */
  version: z.union([z.literal(1), z.literal(2)]),
  consultation: z.string(),
  /** Keyed hash of the receipt. */
  participation: z.string(),
  dialog: z.string(),
  theme: z.string(),
  audience: z.string(),
  question: z.string(),
  /** The kind of question. */
  kind: z.string().default('open-text'),
  /** Which edition of the consultation asked it. */
  revision: z.string().default(''),
  /** The question as the participant read it, their own word in its place. */
  wording: z.string(),
  language: z.string(),
  /** The day of the first part, as YYYY-MM-DD in Europe/London. */
  day: z.string(),
  consent: consentRecord,
  /** How often the question had been opened for answering; a later round takes the place of an earlier one. */
  round: z.number().int().min(1),
  /** Who was typing, where somebody said so: me, me with help, or somebody for me. */
  writer: z.enum(['self', 'helped', 'other']).nullable().default(null),
  /** The kind of group whose link was used; null on the open link. */
  group: z.string().nullable().default(null),
  parts: z.array(storedPart).min(1),
  /** How many of the first parts are of earlier rounds: they stay until the later round is finished. */
  carried: z.number().int().min(0).default(0),
});

export type StoredAnswer = z.infer<typeof storedAnswer>;

/** Where and how a question was asked: everything of an answer but its words and its consent. */
export type AnswerPlace = Omit<StoredAnswer, 'version' | 'consent' | 'parts' | 'carried'>;

/** The only thing an answer store takes. It cannot be made without a consent and without anonymised words or our own choices. */
export class SealedAnswer {
  readonly #stored: StoredAnswer;
  readonly #carries: boolean;

  private constructor(stored: StoredAnswer, carries: boolean) {
    this.#stored = stored;
    this.#carries = carries;
  }

  /**
   * @param carries a later round does not replace the earlier ones before it is finished.
   * @throws TypeError for what only pretends to be anonymised or chosen: a cast can fool the types, not this.
   */
  static seal(
    consent: Consent,
    place: AnswerPlace,
    id: string,
    kept: readonly [Keepable, ...Keepable[]],
    carries = false,
  ): SealedAnswer {
    const parts = kept.map((each, at) => partOf(at === 0 ? id : `${id}.${String(at)}`, each));
    return new SealedAnswer({ version: 2, ...place, consent: consent.record, parts, carried: 0 }, carries);
  }

  get consultation(): string {
    return this.#stored.consultation;
  }

  get participation(): string {
    return this.#stored.participation;
  }

  /** `<dialog>.<question>`: unique within a participation. */
  get name(): string {
    return `${this.#stored.dialog}.${this.#stored.question}`;
  }

  /**
   * What should lie in the store once this answer is added to what lies there already. A part that is already
   * there is not added again; a later round replaces, or carries over what it replaces in the end; a late part of an earlier round is added, so that nothing
   * is lost.
   */
  addedTo(there: StoredAnswer | null): StoredAnswer {
    const mine = this.#stored;
    if (there === null) return mine;
    if (mine.round > there.round) return this.#carries ? carriedInto(mine, there) : mine;
    const news = mine.parts.filter((each) => !there.parts.some((old) => old.id === each.id));
    return { ...there, parts: [...there.parts, ...news] };
  }
}

function carriedInto(mine: StoredAnswer, { day, parts }: StoredAnswer): StoredAnswer {
  return { ...mine, day, parts: [...parts, ...mine.parts], carried: parts.length };
}

/** What should lie in the store once a round is finished; the very same answer where there is nothing to let go. */
export function withRoundFinished(answer: StoredAnswer, round: number): StoredAnswer {
  const { carried, parts } = answer;
  if (answer.round !== round || carried === 0) return answer;
  return { ...answer, parts: parts.slice(carried), carried: 0 };
}
