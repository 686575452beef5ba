// A reply as lines of a transcript.

import { type Reply } from '#turn/incoming';
import { withoutIsolates } from '#turn/plain-text';

/** `bot> …` with the buttons behind the last line. */
export function spoken(reply: Reply): string[] {
  const bubbles = reply.bubbles.map(({ pieces }) =>
    pieces.map(({ text }) => withoutIsolates(text)).join('  ⁄  '),
  );
  const buttons = (reply.prompt?.choices ?? [])
    .map(({ label }) => `[${withoutIsolates(label.text)}]`)
    .join(' ');
  const lines = bubbles.map((text) => `bot> ${text}`);
  const last = lines.pop();
  return last === undefined
    ? ['     nothing is said']
    : [...lines, buttons === '' ? last : `${last}   ${buttons}`];
}
