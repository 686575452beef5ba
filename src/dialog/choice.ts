// Buttons: those of a question, and those that stand beside every message.

import { type Message } from './message';

/** What can be done beside answering, always in this order. */
export const CONTROLS = [
  'skip',
  'back',
  'undo',
  'unclear',
  'pause',
  'stop',
  'help',
  'delete',
  'language',
] as const;

export type Control = (typeof CONTROLS)[number];

/** One button. A language is named by itself, everything else by a message. */
export type Choice = { readonly id: string; readonly label: Message | { readonly language: string } };
