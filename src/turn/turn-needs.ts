// What a turn works with, put together once at start.

import { type Consultation } from '#dialog/consultation';
import { type Renderer } from '#language/render';
import { type Commands, type YesAndNo } from '#language/typed-forms';
import { type ToReviewer } from '#privacy/sealed-to-reviewer';
import { type Clock, type Log, type Secrets, type Stores } from './ports';
import { type Revisions } from './revisions';
import { type Switches } from './switches';
import { type WrongGuesses } from './wrong-guesses';

export type TurnNeeds = {
  /** The id of the consultation that runs here, in whatever edition. */
  readonly consultation: string;
  readonly revisions: Revisions;
  readonly switches: Switches;
  /** By language; of every language that we know, not only of those on offer. */
  readonly commands: Readonly<Record<string, Commands>>;
  readonly yesAndNo: Readonly<Record<string, YesAndNo>>;
  readonly receiptWords: Readonly<Record<string, readonly string[]>>;
  readonly wrongReceipts: WrongGuesses;
  /** Codes of hosts' links that there are none of. */
  readonly wrongCodes: WrongGuesses;
  readonly stores: Stores;
  /** How a drawing is sealed. */
  readonly toReviewer: ToReviewer;
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly log: Log;
};

/** The edition that one conversation is in, without what is switched off. */
export type Edition = {
  readonly revision: string;
  readonly consultation: Consultation;
  /** As it was written, with what is switched off: what was asked before can still be kept. */
  readonly whole: Consultation;
  readonly renderer: Renderer;
};
