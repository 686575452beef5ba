// What can happen to a conversation: all that the engine is told, and nothing raw.

import { type AnonymisedText } from '#privacy/anonymised-text';
import { type Chosen } from '#privacy/chosen';

/** What the turn made of a written message, in one reading. */
export type Said = {
  /** The words, safe to keep. */
  readonly kept: AnonymisedText;
  /** The choice on offer that the whole message names, if it names one. */
  readonly choice: Chosen | null;
  /** The control that the whole message names ("skip"), if it names one. */
  readonly control: Chosen | null;
  /** Only while a receipt is asked for: the participation that it names, if anything is kept there. */
  readonly withdrawal:
    | { readonly is: 'found'; readonly participation: string }
    | { readonly is: 'not-found' | 'too-many' }
    | null;
};

/** What chance and the clock bring: drawn outside, so that the engine stays a function. */
export type Brought = {
  /** For a participation that might begin: the keyed hash of a new receipt, and an id for its consent. */
  readonly participation: string;
  readonly consent: string;
  /** Today, YYYY-MM-DD in Europe/London. */
  readonly day: string;
};

export type ParticipantEvent = Brought &
  (
    | { readonly is: 'arrived' }
    | { readonly is: 'tapped'; readonly choice: Chosen | null; readonly turn: number }
    | { readonly is: 'wrote'; readonly said: Said; readonly inReplyTo: number }
  );
