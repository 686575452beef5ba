// What should happen: the engine says it, the turn does it.

import { type Message } from '#dialog/message';
import { type Consent } from '#privacy/consent';
import { type Keepable } from '#privacy/keepable';
import { type AfterConsent, type Session } from './session';

export type Keep = {
  readonly do: 'keep';
  readonly consent: Consent;
  readonly participation: string;
  /** `<dialog>.<question>` */
  readonly question: string;
  readonly round: number;
  /** The question as it was asked. */
  readonly wording: Message;
  readonly writer: AfterConsent['writer'];
  readonly group: string | null;
  readonly kept: readonly [Keepable, ...Keepable[]];
};

/** Takes one answer back: everything that was kept of a question. */
type EraseAnswer = {
  readonly do: 'erase-answer';
  readonly participation: string;
  /** `<dialog>.<question>` */
  readonly question: string;
};

/** All is said in a later round of a question that is answered bit by bit: what was said before it gives way. */
export type FinishRound = {
  readonly do: 'finish-round';
  readonly participation: string;
  /** `<dialog>.<question>` */
  readonly question: string;
  readonly round: number;
};

/** What can happen before consent: nothing can be kept, by type. */
export type EffectBefore =
  | { readonly do: 'say'; readonly message: Message }
  | { readonly do: 'record-consent'; readonly consent: Consent }
  /** Everything kept of a participation; `consent` is the id to be marked withdrawn even if nothing was kept. */
  | { readonly do: 'erase'; readonly participation: string; readonly consent: string | null };

export type Effect = EffectBefore | Keep | FinishRound | EraseAnswer;

/** `session` is null when the conversation is to be forgotten. */
export type Step<E extends Effect = Effect> = {
  readonly session: Session | null;
  readonly effects: readonly E[];
};

export function say(...messages: readonly Message[]): EffectBefore[] {
  return messages.map((message) => ({ do: 'say', message }));
}
