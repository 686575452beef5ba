// What a client may send, and what of it is looked at.

import { z } from 'zod';
import { receive } from '#privacy/receive';
import { receiveDrawing } from '#privacy/receive-drawing';
import { type Incoming } from '#turn/incoming';

const turn = z.number().int().min(0);

/** A button of ours, pressed. */
const tap = z.object({ choice: z.string().max(100), turn });

/** UTF-16 units. */
const caption = z.string().max(20_000).optional();

/** A line of cards, from one end to the other: our ids, or cards that the participant wrote. */
const arranged = z.object({
  placed: z
    .array(z.union([z.object({ card: z.string().max(100) }), z.object({ own: z.string().max(500) })]))
    .max(50),
  leftOut: z.array(z.string().max(100)).max(50).default([]),
  caption,
  turn,
});

/** A drawing. Its strokes are looked at where they are wrapped. */
const drew = z.object({ strokes: z.unknown(), caption, turn });

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
  const line = arranged.safeParse(value);
  if (line.success) return whatArranged(line.data);
  const picture = drew.safeParse(value);
  if (picture.success && picture.data.strokes !== undefined) return whatDrew(picture.data);
  return { is: 'wrote', text: receive(text ?? ''), inReplyTo: channelData?.inReplyTo ?? lastSent };
}

function whatArranged({
  placed,
  leftOut,
  caption: words,
  turn: of,
}: z.infer<typeof arranged>): Incoming['what'] {
  return {
    is: 'arranged',
    turn: of,
    placed: placed.map((each) =>
      'card' in each ? { card: receive(each.card) } : { own: receive(each.own) },
    ),
    leftOut: leftOut.map(receive),
    caption: words === undefined ? null : receive(words),
  };
}

/** What cannot be read as a drawing still has its caption. */
function whatDrew({ strokes, caption: words, turn: of }: z.infer<typeof drew>): Incoming['what'] {
  const drawing = receiveDrawing(strokes);
  return { is: 'drew', turn: of, drawing, caption: words === undefined ? null : receive(words) };
}
