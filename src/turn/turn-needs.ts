// What a turn works with, put together once at start.

import { type Consultation } from '#dialog/consultation';
import { type Renderer } from '#language/render';
import { type Commands } from '#language/typed-forms';
import { type Clock, type Log, type Secrets, type Stores } from './ports';
import { type WrongReceipts } from './wrong-receipts';

export type TurnNeeds = {
  readonly consultation: Consultation;
  readonly renderer: Renderer;
  /** By language. */
  readonly commands: Readonly<Record<string, Commands>>;
  readonly receiptWords: Readonly<Record<string, readonly string[]>>;
  readonly wrongReceipts: WrongReceipts;
  readonly stores: Stores;
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly log: Log;
};
