// What a turn needs of the world. Adapters implement these; nothing here knows which.

import { type HostedLink } from '#dialog/hosted-link';
import { type Receipt } from '#privacy/receipt';
import { type Consent, type ConsentRecord } from '#privacy/consent';
import { type SealedAnswer, type StoredAnswer } from '#privacy/sealed-answer';
import { type SealedToReviewer } from '#privacy/sealed-to-reviewer';
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
  /** Lets go of what a round carried over from earlier ones. @param name `<dialog>.<question>` */
  readonly finishRound: (
    consultation: string,
    participation: string,
    name: string,
    round: number,
  ) => Promise<void>;
  /** Under which consents the answers of a participation were kept; none where nothing is kept. */
  readonly consentsOf: (consultation: string, participation: string) => Promise<readonly string[]>;
  /** Says how many answers there were. */
  readonly erase: (consultation: string, participation: string) => Promise<number>;
  /** @param name `<dialog>.<question>`. Says how many answers there were: one, or none. */
  readonly eraseOne: (consultation: string, participation: string, name: string) => Promise<number>;
  /** Every answer of a consultation, in no particular order. */
  readonly all: (consultation: string) => AsyncIterable<StoredAnswer>;
};

/** Where something is held: under which consent, and for which question. */
type HeldPlace = {
  readonly consultation: string;
  /** Keyed hash of the receipt. */
  readonly participation: string;
  /** `<dialog>.<question>`, as answers are named. */
  readonly name: string;
  /** Keyed hash of the activity that brought it. */
  readonly id: string;
};

export type HeldAnswer = HeldPlace & { readonly consent: ConsentRecord; readonly sealed: Uint8Array };

/** What waits for the reviewer, in a container of its own: no export looks into it, and the server cannot read it. */
export type HeldAnswers = {
  /** The same id twice is one. It cannot be kept without a consent. */
  readonly keep: (
    place: HeldPlace & { readonly consent: Consent },
    sealed: SealedToReviewer,
  ) => Promise<void>;
  /** Under which consents something is held of a participation; none where nothing is held. */
  readonly consentsOf: (consultation: string, participation: string) => Promise<readonly string[]>;
  /** Says how many there were. */
  readonly erase: (consultation: string, participation: string) => Promise<number>;
  /** All that is held for one question, but for what lies there under `but`. Says how many there were. */
  readonly eraseOne: (
    consultation: string,
    participation: string,
    name: string,
    but?: string,
  ) => Promise<number>;
  /** Everything held of a consultation, in no particular order. */
  readonly all: (consultation: string) => AsyncIterable<HeldAnswer>;
};

export type LedgerEntry =
  | { readonly consultation: string; readonly given: ConsentRecord }
  | { readonly consultation: string; readonly withdrawn: string; readonly day: string };

/** Append-only. The same entry twice is one. */
export type ConsentLedger = {
  readonly append: (entry: LedgerEntry) => Promise<void>;
  readonly all: (consultation: string) => AsyncIterable<LedgerEntry>;
};

/** Editions of consultations, as the files that they were read from. They hold nothing of anybody, and are kept. */
export type RevisionStore = {
  /** The same edition twice is one. */
  readonly keep: (id: string, files: Readonly<Record<string, string>>) => Promise<void>;
  /** Null where there is none. */
  readonly read: (id: string) => Promise<Readonly<Record<string, string>> | null>;
  /** The names of all. */
  readonly ids: () => Promise<readonly string[]>;
};

/** What the operator has switched off: names as `switchable` lists them. */
export type SwitchStore = {
  readonly off: () => Promise<readonly string[]>;
  readonly turn: (name: string, to: 'off' | 'on') => Promise<void>;
};

/** Hosts' links by their code. Nothing is counted here: a host is never told who took part. */
export type LinkStore = {
  readonly create: (code: string, link: HostedLink) => Promise<void>;
  readonly named: (code: string) => Promise<HostedLink | null>;
  /** From now on nobody can begin with it. */
  readonly end: (code: string) => Promise<void>;
  readonly all: () => Promise<readonly { readonly code: string; readonly link: HostedLink }[]>;
};

export type Stores = {
  readonly sessions: SessionStore;
  readonly answers: AnswerStore;
  readonly held: HeldAnswers;
  readonly consents: ConsentLedger;
  readonly revisions: RevisionStore;
  readonly switches: SwitchStore;
  readonly links: LinkStore;
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
