// What a channel hands to a turn, and what it gets back.

import { type Bubble, type Piece } from '#language/render';
import { type RawDrawing } from '#privacy/receive-drawing';
import { type RawText } from '#privacy/receive';
import { type ConversationKey } from './ports';

/** One delivery of a channel. `activity` is a keyed hash of its id: the same one twice is one. */
export type Incoming = {
  readonly conversation: ConversationKey;
  readonly activity: string;
  /** The host's link that the page was opened with. */
  readonly link: string | null;
  readonly what:
    | { readonly is: 'arrived' }
    /** `inReplyTo`: the last turn that the sender can have seen, where the channel knows it. */
    | { readonly is: 'wrote'; readonly text: RawText; readonly inReplyTo: number | null }
    | { readonly is: 'tapped'; readonly choice: RawText; readonly turn: number }
    /** All cards of a line, from one end to the other: our ids, or words of the participant. */
    | {
        readonly is: 'arranged';
        readonly turn: number;
        readonly placed: readonly ({ readonly card: RawText } | { readonly own: RawText })[];
        readonly leftOut: readonly RawText[];
        readonly caption: RawText | null;
      }
    | {
        readonly is: 'drew';
        readonly turn: number;
        /** Null for one that could not be read. */
        readonly drawing: RawDrawing | null;
        readonly caption: RawText | null;
      };
};

export type Button = { readonly id: string; readonly label: Piece };

export type ReplyForm =
  | { readonly is: 'drawing' }
  | {
      readonly is: 'line';
      readonly cards: readonly Button[];
      readonly ends: readonly [Piece, Piece];
      /** How many cards the participant may write. */
      readonly ownCards: number;
    };

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
    /** How to answer where there are no buttons. */
    readonly hint: Piece;
    /** What can be drawn or arranged here, beside the buttons. */
    readonly form: ReplyForm | null;
  } | null;
  /** The same activity was handled before: this says the same again. */
  readonly isAgain: boolean;
  /** The conversation was forgotten; only starting again is left. */
  readonly isOver: boolean;
  /** What this delivery kept (`question` is `<dialog>.<question>`), and how many parts that answer has now. */
  readonly kept: { readonly question: string; readonly parts: number } | null;
};
