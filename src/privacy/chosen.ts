// What somebody picked, in our words: never theirs.

import { fold } from './fold';
import { openRawText, type RawText } from './raw-text';
import { isSameWords } from './same-words';

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
    const isSaid = isSameWords(said);
    const found = offers.find((offer) => offer.forms.some(isSaid));
    return found === undefined ? null : new Chosen(found);
  }

  /** Several offers, each named by its form and parted by commas, line ends or "and"; nothing unless each part names one. */
  static severalByWords(raw: RawText, offers: readonly Offer[]): Chosen[] | null {
    const said = openRawText(raw);
    if (said.length > 200) return null;
    const parts = said.split(PARTS).filter((part) => fold(part) !== '');
    const found = parts.map((part) => offers.find((offer) => offer.forms.some(isSameWords(part))));
    const known = found.filter((offer) => offer !== undefined);
    return known.length === 0 || known.length < parts.length
      ? null
      : [...new Set(known)].map((offer) => new Chosen(offer));
  }

  /** One of the ids of a list of ours, such as the cards of a question; nothing that is not in the list. */
  static among(ids: readonly string[], id: string): Chosen | null {
    return ids.includes(id) ? new Chosen({ id, forms: [] }) : null;
  }

  /** The offer with exactly this id: what a button sends. */
  static byId(raw: RawText, offers: readonly Offer[]): Chosen | null {
    const id = openRawText(raw);
    const found = offers.find((offer) => offer.id === id);
    return found === undefined ? null : new Chosen(found);
  }
}

/** "1, 3 and 4", "1 3", "٢، ٤", "school; home": digits may stand with only a space between them. */
const PARTS =
  /[,;،؛、，\n]+|\s+(?:and|&|و|i|oraz|iyo|si|și|û)\s+|(?<=^\p{Nd}{1,2}|\s\p{Nd}{1,2})\s+(?=\p{Nd}{1,2}(?:\s|$))/iu;
