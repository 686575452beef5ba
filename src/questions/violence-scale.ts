// Cards placed along a line from "not violence" to "serious violence". There is no right order.

import { z } from 'zod';
import { type StoredPart } from '#privacy/stored-part';
import { optionIds } from './option-ids';
import { type QuestionKind } from './question-kind';
import { writtenWords } from './written-words';

/** Where a card can lie when it is placed one by one. Ordinal: the distance between two places means nothing. */
export const LINE_PLACES = ['1', '2', '3', '4', '5'] as const;
/** The choice that leaves a card out. */
export const LEAVE_OUT = 'leave-out';

/** How many cards a participant may write. */
const MOST_OWN_CARDS = 3;

type ViolenceScale = { readonly cards: readonly string[] };

export const violenceScale = {
  name: 'violence-scale',
  isAsked: true,
  shape: {
    cards: optionIds.describe('Ids of the cards, in the order in which they are offered; words below cards.'),
    ownCards: z
      .number()
      .int()
      .min(0)
      .max(MOST_OWN_CARDS)
      .default(MOST_OWN_CARDS)
      .describe('How many cards the participant may write.'),
  },
  recognises: 'one',
  options: () => [
    ...LINE_PLACES.map((id) => ({ id, label: { common: `line.place${id}` as const } })),
    { id: LEAVE_OUT, label: { common: 'line.leaveOut' } },
  ],
  plainHint: 'plain.one',
  texts: ({ cards }) => cards.map((id) => `cards.${id}`),
  cells: (parts) => ({ order: order(parts), answer: writtenWords(parts) }),
} as const satisfies QuestionKind<ViolenceScale>;

/**
 * Later places of the same card stand; cards in the same place stay in the order in which they were placed. A card
 * that the participant wrote is quoted, and stays in the list without a place when it was never placed.
 */
function order(parts: readonly StoredPart[]): string {
  const places = new Map<string, { readonly card: string; readonly at: number | null }>();
  const put = (key: string, card: string, at: number | null) =>
    void (places.delete(key), places.set(key, { card, at }));
  let own = { key: '', card: '' };
  for (const part of parts) {
    if (part.kind === 'placed') put(part.card, part.card, part.place);
    if (part.kind === 'left-out') places.delete(part.card);
    if (part.kind === 'own-card') {
      own = { key: `own ${part.id}`, card: `own: ${JSON.stringify(part.kept)}` };
      put(own.key, own.card, part.place);
    }
    if (part.kind === 'own-card-placed') put(own.key, own.card, part.place);
  }
  return [...places.values()]
    .sort((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity))
    .map(({ card, at }) => `${card}=${at === null ? '' : String(at)}`)
    .join('; ');
}
