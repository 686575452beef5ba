// A line of cards that has not been sent yet. Cards are known by their keys: our ids, or numbers of their own ones.

import { type Button, type LineForm, type Shown } from './wire';

export type LineDraft = {
  is: 'line';
  /** Keys of the cards on the line, from the top. */
  order: readonly string[];
  /** Cards that the participant wrote, on the line or beside it. */
  own: readonly Button[];
  /** The card whose buttons are shown. */
  selected: string | null;
  caption: string;
  /** They would rather be asked about each card by itself. */
  isOneByOne: boolean;
};

export const EMPTY_LINE: LineDraft = {
  is: 'line',
  order: [],
  own: [],
  selected: null,
  caption: '',
  isOneByOne: false,
};

/** The cards on the line in their order, and the others. */
export function cardsOf({ cards }: LineForm, { order, own }: LineDraft): { on: Button[]; off: Button[] } {
  const all = [...cards, ...own];
  return {
    on: order.flatMap((key) => all.filter(({ id }) => id === key)),
    off: all.filter(({ id }) => !order.includes(id)),
  };
}

/** At the end of the line. */
export function put(draft: LineDraft, key: string): LineDraft {
  return { ...draft, order: [...draft.order, key], selected: key };
}

export function takenOff(draft: LineDraft, key: string): LineDraft {
  return { ...draft, order: draft.order.filter((each) => each !== key), selected: null };
}

/** @param by -1 is up, 1 is down. At an end of the line it stays where it is. */
export function moved(draft: LineDraft, key: string, by: -1 | 1): LineDraft {
  const others = draft.order.filter((each) => each !== key);
  const to = Math.max(0, draft.order.indexOf(key) + by);
  return { ...draft, order: [...others.slice(0, to), key, ...others.slice(to)] };
}

/** A card that they wrote, at the end of the line. */
export function withOwn(draft: LineDraft, label: Button['label']): LineDraft {
  const id = `own:${String(draft.own.length + 1)}`;
  return put({ ...draft, own: [...draft.own, { id, label }] }, id);
}

export function lineToSend(form: LineForm, draft: LineDraft): Shown {
  const { on, off } = cardsOf(form, draft);
  const isOwn = ({ id }: Button) => draft.own.some((each) => each.id === id);
  const { caption } = draft;
  return {
    placed: on.map((each) => (isOwn(each) ? { own: each.label.text } : { card: each.id })),
    leftOut: off.filter((each) => !isOwn(each)).map(({ id }) => id),
    ...(caption.trim() === '' ? {} : { caption }),
  };
}
