// An answer that may be stored, and what is read back of it.

import { z } from 'zod';
import { AnonymisedText } from './anonymised-text';
import { Chosen } from './chosen';
import { consentRecord, type Consent } from './consent';

const part = z.strictObject({
  /** Keyed hash of the activity that brought it: the same activity twice is the same part. */
  id: z.string(),
  kind: z.enum(['text', 'choice']),
  kept: z.string(),
  hidden: z.number().int().min(0),
});

/** One answer as it lies in a store: where it was asked, in which words, under which consent, and its parts. */
export const storedAnswer = z.strictObject({
  version: z.literal(1),
  consultation: z.string(),
  /** Keyed hash of the receipt. */
  participation: z.string(),
  dialog: z.string(),
  theme: z.string(),
  audience: z.string(),
  question: z.string(),
  /** The question as the participant read it, their own word in its place. */
  wording: z.string(),
  language: z.string(),
  /** The day of the first part, as YYYY-MM-DD in Europe/London. */
  day: z.string(),
  consent: consentRecord,
  /** How often the question had been opened for answering; a later round takes the place of an earlier one. */
  round: z.number().int().min(1),
  parts: z.array(part).min(1),
});

export type StoredAnswer = z.infer<typeof storedAnswer>;

/** Where and how a question was asked: everything of an answer but its words and its consent. */
export type AnswerPlace = Omit<StoredAnswer, 'version' | 'consent' | 'parts'>;

/** The only thing an answer store takes. It cannot be made without a consent and without anonymised words. */
export class SealedAnswer {
  readonly #stored: StoredAnswer;

  private constructor(stored: StoredAnswer) {
    this.#stored = stored;
  }

  /** @throws TypeError for what only pretends to be anonymised or chosen: a cast can fool the types, not this. */
  static seal(consent: Consent, place: AnswerPlace, id: string, kept: AnonymisedText | Chosen): SealedAnswer {
    const words = safeWords(kept);
    return new SealedAnswer({ version: 1, ...place, consent: consent.record, parts: [{ id, ...words }] });
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
   * there is not added again; a later round replaces; a late part of an earlier round is added, so that nothing
   * is lost.
   */
  addedTo(there: StoredAnswer | null): StoredAnswer {
    const mine = this.#stored;
    if (there === null || mine.round > there.round) return mine;
    const news = mine.parts.filter((each) => !there.parts.some((old) => old.id === each.id));
    return { ...there, parts: [...there.parts, ...news] };
  }
}

function safeWords(kept: AnonymisedText | Chosen) {
  if (kept instanceof AnonymisedText) return { kind: 'text' as const, kept: kept.text, hidden: kept.hidden };
  if (kept instanceof Chosen) return { kind: 'choice' as const, kept: kept.id, hidden: 0 };
  throw new TypeError('Only anonymised words and our own choices can be sealed.');
}
