// What a client may send, and what of it is looked at.

import { z } from 'zod';
import { receive } from '#privacy/receive';
import { type Incoming } from '#turn/incoming';

const turn = z.number().int().min(0);

/** A button of ours, pressed. */
const tap = z.object({ choice: z.string().max(100), turn });

/**
 * An activity of a Direct Line client. All else that it claims (who it is from, which conversation, where to answer)
 * is dropped here, unread.
 */
export const clientActivity = z.object({
  type: z.string().max(50),
  text: z.string().optional(),
  value: z.unknown().optional(),
  channelData: z
    .object({
      // Each by itself: what is wrong with one must not lose the other.
      clientActivityID: z.string().optional().catch(undefined),
      inReplyTo: turn.optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
});

/** UTF-16 units: what one message may have. */
export const LONGEST_TEXT = 20_000;

export type ClientActivity = z.infer<typeof clientActivity>;

/** What somebody said or tapped; null for what is neither, such as a typing sign. Words are wrapped here. */
export function whatOf(
  { type, text, value, channelData }: ClientActivity,
  lastSent: number | null,
): Incoming['what'] | null {
  if (type !== 'message') return null;
  const tapped = tap.safeParse(value);
  if (tapped.success) return { is: 'tapped', choice: receive(tapped.data.choice), turn: tapped.data.turn };
  return { is: 'wrote', text: receive(text ?? ''), inReplyTo: channelData?.inReplyTo ?? lastSent };
}
