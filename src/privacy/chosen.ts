// What somebody picked, in our words: never theirs.

import { fold } from './fold';
import { openRawText, type RawText } from './raw-text';

/** One thing that can be picked: our id for it, and the texts that mean it (labels, numbers, other spellings). */
export type Offer = { readonly id: string; readonly forms: readonly string[] };

/**
 * A choice that was on offer. It can be made only by finding it among offers, and it holds the offer's own id:
 * nothing a participant typed, and nothing a client sent, is ever inside it.
 */
export class Chosen {
  readonly #offer: Offer;

  private constructor(offer: Offer) {
    this.#offer = offer;
  }

  get id(): string {
    return this.#offer.id;
  }

  /** The offer whose forms hold the whole text, compared folded; nothing when none does. Never a part of a text. */
  static byWords(raw: RawText, offers: readonly Offer[]): Chosen | null {
    const said = openRawText(raw);
    if (said.length > 200) return null;
    const words = comparable(said);
    const found = offers.find((offer) => offer.forms.some((form) => comparable(form) === words));
    return words === '' || found === undefined ? null : new Chosen(found);
  }

  /** The offer with exactly this id: what a button sends. */
  static byId(raw: RawText, offers: readonly Offer[]): Chosen | null {
    const id = openRawText(raw);
    const found = offers.find((offer) => offer.id === id);
    return found === undefined ? null : new Chosen(found);
  }
}

/** A lone question mark asks for help, and folding would leave nothing of it. */
function comparable(text: string): string {
  return fold(text) || text.replace(/؟/g, '?').trim();
}
