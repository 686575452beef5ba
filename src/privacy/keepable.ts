// What may be kept of an answer: anonymised words, our own choices, and that nothing was said.

import { AnonymisedText } from './anonymised-text';
import { Chosen } from './chosen';
import { type SealedToReviewer } from './sealed-to-reviewer';
import { type StoredPart } from './stored-part';

export type Keepable =
  | { readonly as: 'text'; readonly words: AnonymisedText; readonly probe: string | null }
  | { readonly as: 'choice'; readonly choice: Chosen }
  | { readonly as: 'placed'; readonly card: Chosen; readonly place: number; readonly of: number }
  | { readonly as: 'left-out'; readonly card: Chosen }
  | {
      readonly as: 'own-card';
      readonly words: AnonymisedText;
      readonly place: number | null;
      readonly of: number | null;
    }
  | { readonly as: 'own-card-placed'; readonly place: number; readonly of: number }
  | { readonly as: 'picture'; readonly sealed: SealedToReviewer }
  | { readonly as: 'skipped' }
  | { readonly as: 'stopped' };

/** @throws TypeError for what only pretends to be anonymised or chosen: a cast can fool the types, not this. */
export function partOf(id: string, kept: Keepable): StoredPart {
  switch (kept.as) {
    case 'text':
      return { id, kind: 'text', ...wordsOf(kept.words), probe: kept.probe };
    case 'choice':
      return { id, kind: 'choice', kept: ourId(kept.choice), hidden: 0 };
    case 'placed':
      return { id, kind: 'placed', card: ourId(kept.card), place: kept.place, of: kept.of };
    case 'left-out':
      return { id, kind: 'left-out', card: ourId(kept.card) };
    case 'own-card':
      return { id, kind: 'own-card', ...wordsOf(kept.words), place: kept.place, of: kept.of };
    case 'own-card-placed':
      return { id, kind: 'own-card-placed', place: kept.place, of: kept.of };
    case 'picture':
    case 'skipped':
    case 'stopped':
      return { id, kind: kept.as };
  }
}

function wordsOf(words: AnonymisedText): { kept: string; hidden: number } {
  if (words instanceof AnonymisedText) return { kept: words.text, hidden: words.hidden };
  throw new TypeError('Only anonymised words can be sealed.');
}

function ourId(choice: Chosen): string {
  if (choice instanceof Chosen) return choice.id;
  throw new TypeError('Only our own choices can be sealed.');
}
