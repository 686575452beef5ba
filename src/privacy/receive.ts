// The front door for words: every channel wraps a participant's text here, at first touch.

import { RawText } from './raw-text';

export type { RawText } from './raw-text';

/** Wraps text of a participant, any length, any content. From here on only this room can open it. */
export function receive(text: string): RawText {
  return RawText.wrap(text);
}
