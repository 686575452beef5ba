// What a channel hands to a turn, and what it gets back.

import { type Bubble, type Piece } from '#language/render';
import { type RawText } from '#privacy/receive';
import { type ConversationKey } from './ports';

/** One delivery of a channel. `activity` is a keyed hash of its id: the same one twice is one. */
export type Incoming = {
  readonly conversation: ConversationKey;
  readonly activity: string;
  readonly what:
    | { readonly is: 'arrived' }
    /** `inReplyTo`: the last turn that the sender can have seen, where the channel knows it. */
    | { readonly is: 'wrote'; readonly text: RawText; readonly inReplyTo: number | null }
    | { readonly is: 'tapped'; readonly choice: RawText; readonly turn: number };
};

export type Button = { readonly id: string; readonly label: Piece };

/** What to show now. */
export type Reply = {
  /** False when it could not be kept: say so, and let the sender send again. */
  readonly done: boolean;
  readonly turn: number;
  /** Our id of the language, null before one is chosen. */
  readonly language: string | null;
  readonly bubbles: readonly Bubble[];
  /** The four words stand in one of the bubbles: it is shown once. */
  readonly showsReceipt: boolean;
  /** Null when there is nothing new to do: the buttons of before still hold. */
  readonly prompt: {
    readonly choices: readonly Button[];
    readonly controls: readonly Button[];
    readonly takes: 'answer' | 'receipt' | 'choice';
    /** What a draft belongs to. */
    readonly about: string;
  } | null;
  /** The same activity was handled before: this says the same again. */
  readonly isAgain: boolean;
  /** The conversation was forgotten; only starting again is left. */
  readonly isOver: boolean;
  /** What this delivery kept, and how many parts that answer has now. */
  readonly kept: { readonly question: string; readonly parts: number } | null;
};
