// What is stored of a conversation: the engine's session, and what was already handled.

import { z } from 'zod';
import { messageReference, type OnlyPlainJson, session } from '#engine/session';

const handled = z.strictObject({
  /** Keyed hash of the activity's id. */
  activity: z.string(),
  /** What was said in reply, to be said again if the same activity comes again. */
  replies: z.array(messageReference),
  kept: z.strictObject({ question: z.string(), parts: z.number() }).nullable(),
});

export const sessionRecord = z.strictObject({ session, handled: z.array(handled) });

export type SessionRecord = OnlyPlainJson<z.infer<typeof sessionRecord>>;
export type Handled = SessionRecord['handled'][number];

/** Activities remembered for a conversation: more than any client has under way at once. */
const REMEMBERED = 24;

export function remember(handledBefore: readonly Handled[], now: Handled): Handled[] {
  return [...handledBefore, now].slice(-REMEMBERED);
}
