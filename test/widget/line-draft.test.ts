// Cards on a line: whatever is tapped, each card lies in one place, and what is sent says where.

import fc from 'fast-check';
import {
  cardsOf,
  EMPTY_LINE,
  type LineDraft,
  lineToSend,
  moved,
  put,
  takenOff,
  withOwn,
} from '#widget/line-draft';
import { type LineForm } from '#widget/wire';

const label = (text: string) => ({ lang: 'en-GB', dir: 'ltr' as const, text });
const form: LineForm = {
  is: 'line',
  cards: ['a', 'b', 'c'].map((id) => ({ id, label: label(id) })),
  ends: [label('1'), label('5')],
  ownCards: 2,
};

test('a card is put at the end, moved, and stays where it is at the ends', () => {
  const all = ['a', 'b', 'c'].reduce(put, EMPTY_LINE);
  expect(moved(all, 'c', -1).order).toEqual(['a', 'c', 'b']);
  expect(moved(all, 'a', -1).order).toEqual(['a', 'b', 'c']);
  expect(moved(all, 'c', 1).order).toEqual(['a', 'b', 'c']);
  expect(moved(all, 'a', 1).order).toEqual(['b', 'a', 'c']);
});

test('cards of their own are sent as words, and those that were taken off again are not sent', () => {
  const written = withOwn(withOwn(put(EMPTY_LINE, 'b'), label('mine')), label('not this one'));
  const draft = { ...takenOff(written, 'own:2'), caption: ' ' };
  expect(lineToSend(form, draft)).toEqual({ placed: [{ card: 'b' }, { own: 'mine' }], leftOut: ['a', 'c'] });
});

test('whatever is tapped, no card is lost and none lies in two places', () => {
  const taps = fc.array(
    fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('tap', 'up', 'down', 'off')),
  );
  fc.assert(
    fc.property(taps, (all) => {
      const draft = all.reduce<LineDraft>((before, [card, what]) => {
        if (!before.order.includes(card)) return put(before, card);
        if (what === 'off') return takenOff(before, card);
        return what === 'tap' ? before : moved(before, card, what === 'up' ? -1 : 1);
      }, EMPTY_LINE);
      const { on, off } = cardsOf(form, draft);
      expect([...on, ...off].map(({ id }) => id).sort()).toEqual(['a', 'b', 'c']);
    }),
  );
});
