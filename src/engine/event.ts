// What can happen to a conversation: all that the engine is told, and nothing raw.

import { type LinkTerms } from '#dialog/hosted-link';
import { type AnonymisedText } from '#privacy/anonymised-text';
import { type Chosen } from '#privacy/chosen';
import { type SealedToReviewer } from '#privacy/sealed-to-reviewer';

/** Whether words tell of something sad or frightening; unknown where nobody has taught us the language. */
export type Sadness = 'sad' | 'not-sad' | 'unknown';

/** What the turn made of a written message, in one reading. */
export type Said = {
  /** The words, safe to keep. */
  readonly kept: AnonymisedText;
  readonly sadness: Sadness;
  /** The choices on offer that the whole message names; one, unless the question takes several; empty for none. */
  readonly choices: readonly Chosen[];
  /** The control that the whole message names ("skip"), if it names one. */
  readonly control: Chosen | null;
  /** Only while a receipt is asked for: the participation that it names, if anything is kept there. */
  readonly withdrawal:
    | { readonly is: 'found'; readonly participation: string }
    | { readonly is: 'not-found' | 'too-many' }
    | null;
};

/** Words beside a picture or a line. */
export type Caption = { readonly kept: AnonymisedText; readonly sadness: Sadness };

/** What chance, the clock and the operator bring: drawn outside, so that the engine stays a function. */
export type Brought = {
  /** For a participation that might begin: the keyed hash of a new receipt, and an id for its consent. */
  readonly participation: string;
  readonly consent: string;
  /** Today, YYYY-MM-DD in Europe/London. */
  readonly day: string;
  /** The terms of the host's link that the page was opened with. */
  readonly link: LinkTerms | 'ended' | 'too-many' | null;
};

export type ParticipantEvent = Brought &
  (
    | { readonly is: 'arrived' }
    | { readonly is: 'tapped'; readonly choice: Chosen | null; readonly turn: number }
    | { readonly is: 'wrote'; readonly said: Said; readonly inReplyTo: number }
    /** All cards of a line at once, from "not violence" on. */
    | {
        readonly is: 'arranged';
        readonly turn: number;
        readonly placed: readonly ({ readonly card: Chosen } | { readonly own: AnonymisedText })[];
        readonly leftOut: readonly Chosen[];
        readonly caption: Caption | null;
      }
    | {
        readonly is: 'drew';
        readonly turn: number;
        /** Null for one that could not be read. */
        readonly picture: SealedToReviewer | null;
        readonly caption: Caption | null;
      }
  );
