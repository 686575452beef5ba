// What a turn needs of the world. Adapters implement these; nothing here knows which.

import { type Receipt } from '#privacy/receipt';
import { type ConsentRecord } from '#privacy/consent';
import { type SealedAnswer, type StoredAnswer } from '#privacy/sealed-answer';
import { type SessionRecord } from './session-record';

/** Keyed hash of a channel's conversation id. */
export type ConversationKey = string;

/** One per conversation that is under way. A record that has expired counts as absent. */
export type SessionStore = {
  /** `holds` is whatever was stored: reading it is the caller's. `version` goes back into `save`. */
  readonly load: (key: ConversationKey) => Promise<{ holds: unknown; version: number } | null>;
  /**
   * @param over the version that was loaded, 0 for none.
   * @param expires epoch ms.
   * @returns false, and changes nothing, when another delivery has saved since.
   */
  readonly save: (
    key: ConversationKey,
    record: SessionRecord,
    over: number,
    expires: number,
  ) => Promise<boolean>;
  readonly forget: (key: ConversationKey) => Promise<void>;
  /** Forgets every conversation whose record fits. Looks at all of them: for withdrawals, not for every turn. */
  readonly forgetEach: (fits: (holds: unknown, key: ConversationKey) => boolean) => Promise<void>;
  /** Removes what has expired, and says how many. */
  readonly sweep: () => Promise<number>;
};

export type AnswerStore = {
  /** Adds the answer's part to what lies there; the same part twice is one. Says how many parts lie there now. */
  readonly keep: (answer: SealedAnswer) => Promise<{ readonly parts: number }>;
  /** Under which consents the answers of a participation were kept; none where nothing is kept. */
  readonly consentsOf: (consultation: string, participation: string) => Promise<readonly string[]>;
  /** Says how many answers there were. */
  readonly erase: (consultation: string, participation: string) => Promise<number>;
  /** Every answer of a consultation, in no particular order. */
  readonly all: (consultation: string) => AsyncIterable<StoredAnswer>;
};

export type LedgerEntry =
  | { readonly consultation: string; readonly given: ConsentRecord }
  | { readonly consultation: string; readonly withdrawn: string; readonly day: string };

/** Append-only. The same entry twice is one. */
export type ConsentLedger = {
  readonly append: (entry: LedgerEntry) => Promise<void>;
  readonly all: (consultation: string) => AsyncIterable<LedgerEntry>;
};

export type Stores = {
  readonly sessions: SessionStore;
  readonly answers: AnswerStore;
  readonly consents: ConsentLedger;
};

/** Epoch ms. */
export type Clock = () => number;

/** Secrets and chance, kept outside the core. */
export type Secrets = {
  readonly newReceipt: (language: string | null) => Receipt;
  /** Keyed hash of a receipt within a consultation. */
  readonly participationOf: (consultation: string, receipt: Receipt) => string;
};

/** All that the program ever says of itself: facts, never a sentence, so that no word of a participant fits. */
export type Fact =
  | { readonly fact: 'listening'; readonly port: number }
  | { readonly fact: 'stopped' }
  | { readonly fact: 'turn-done'; readonly ms: number; readonly kept: boolean }
  | { readonly fact: 'consent-given' }
  | { readonly fact: 'erased'; readonly answers: number }
  | { readonly fact: 'sessions-swept'; readonly count: number }
  | { readonly fact: 'session-unreadable' }
  /** `code` is the system's short code, never its message. */
  | { readonly fact: 'store-failed'; readonly code: string }
  | { readonly fact: 'request-refused'; readonly status: number; readonly reason: RefusalReason }
  | { readonly fact: 'request-failed'; readonly code: string };

export type RefusalReason =
  | 'body-too-large'
  | 'body-compressed'
  | 'body-not-json'
  | 'body-not-an-activity'
  | 'no-token'
  | 'bad-token'
  | 'other-conversation'
  | 'unknown-path';

export type Log = (fact: Fact) => void;
