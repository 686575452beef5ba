// What every kind of question says about itself.

import { type z } from 'zod';
import { type StoredPart } from '#privacy/stored-part';
import { type KindWord } from './kind-words';

/** One button of a question. Its label is the author's own, below `questions.<id>.`, or common to the kind. */
export type Option = {
  readonly id: string;
  readonly label: { readonly own: string } | { readonly common: KindWord };
};

/** What a kind puts into an export, by column. A column that a kind does not fill stays empty. */
export type Cells = {
  /** In the participant's words, one message a line. */
  readonly answer?: string;
  /** Our ids of what was chosen, joined by "; ". */
  readonly choice?: string;
  /** The number that stands beside the choice. */
  readonly number?: string;
  /** Cards from "not violence" to "serious violence": `card=place`, joined by "; ". Ordinal, never a distance. */
  readonly order?: string;
  /** `held` where a picture waits for its reviewer. */
  readonly picture?: string;
};

/** A kind of question: one file each. `Q` is what an author writes of it. */
export type QuestionKind<Q = unknown> = {
  readonly name: string;
  /** False for what stands between questions: it is neither counted nor kept. */
  readonly isAsked: boolean;
  /** What an author writes beside what all questions have. */
  readonly shape: z.ZodRawShape;
  /** How many options one reply can name; words that name none are kept as they are. */
  readonly recognises: 'none' | 'one' | 'several';
  /** The buttons that answer it, in order. Typed, an option is its number or its label. */
  options(question: Q): readonly Option[];
  /** What is added where there are no buttons, before the numbered options. */
  readonly plainHint: KindWord;
  /** Texts that an author writes beside `text` and `simpler`, below `questions.<id>.` */
  texts(question: Q): readonly string[];
  cells(parts: readonly StoredPart[]): Cells;
};
