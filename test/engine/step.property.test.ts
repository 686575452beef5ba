// Whatever happens, in whatever order: the promises hold.

import fc from 'fast-check';
import { CONTROLS } from '#dialog/choice';
import { type Effect } from '#engine/effect';
import { promptOf } from '#engine/prompt';
import { newSession, session as shape, type Session } from '#engine/session';
import { step } from '#engine/step';
import { AnonymisedText } from '#privacy/anonymised-text';
import { Chosen } from '#privacy/chosen';
import { receive } from '#privacy/receive';
import { content } from '../support/house';

const { consultation } = content();
const RUNS = 400;
const EVENTS = 60;

/** One event, still without its session: which button, how old, which words. */
const action = fc.record({
  kind: fc.constantFrom('choose', 'choose', 'choose', 'write', 'control', 'junk', 'arrive'),
  pick: fc.nat(20),
  age: fc.constantFrom(0, 0, 0, 0, 1, 2, 7),
  text: fc.constantFrom(
    'its ok',
    'mandem',
    '',
    'Jayden',
    'they told him to stop',
    '😀',
    'a long answer '.repeat(9),
  ),
});
type Action = { kind: string; pick: number; age: number; text: string };

function choose(ids: string[], id: string): Chosen | null {
  return Chosen.byId(
    receive(id),
    ids.map((each) => ({ id: each, forms: [] })),
  );
}

function happens(session: Session, { kind, pick, age, text }: Action, count: number) {
  const brought = { participation: `p${String(count)}`, consent: `c${String(count)}`, day: '2026-03-02' };
  const { choices } = promptOf(consultation, session);
  const turn = Math.max(0, session.turn - age);
  const ids = [...choices.map(({ id }) => id), ...CONTROLS.map((control) => `control:${control}`)];
  if (kind === 'arrive') return step(consultation, session, { ...brought, is: 'arrived' });
  if (kind === 'write') {
    const said = { kept: AnonymisedText.of(receive(text)), choice: null, control: null, withdrawal: null };
    return step(consultation, session, { ...brought, is: 'wrote', said, inReplyTo: turn });
  }
  const control = `control:${CONTROLS[pick % CONTROLS.length] ?? 'skip'}`;
  const chosen = choices[pick % Math.max(1, choices.length)]?.id;
  const id = kind === 'control' ? control : kind === 'junk' ? 'no-such-button' : (chosen ?? control);
  return step(consultation, session, { ...brought, is: 'tapped', choice: choose(ids, id), turn });
}

const keeps = (effects: readonly Effect[]) => effects.filter((effect) => effect.do === 'keep');

test(`${String(RUNS * EVENTS)} random events`, () => {
  fc.assert(
    fc.property(fc.array(action, { minLength: EVENTS, maxLength: EVENTS }), (actions) => {
      let session: Session = newSession(consultation.id);
      let hasConsented = false;
      actions.forEach((each, count) => {
        const { session: next, effects } = happens(session, each, count);
        // Nothing is kept before consent, and never in the step that gives it.
        if (!hasConsented) expect(keeps(effects)).toEqual([]);
        if (effects.some((effect) => effect.do === 'record-consent')) hasConsented = true;
        for (const effect of keeps(effects)) {
          if (effect.do !== 'keep' || !session.consented)
            throw new Error('Kept without a consented session.');
          expect(effect.participation).toBe(session.participation);
          expect(effect.consent.record.id).toBe(session.consent.id);
        }
        // A session survives JSON between every two events, and knows its own shape.
        if (next !== null) expect(shape.parse(JSON.parse(JSON.stringify(next)))).toEqual(next);
        if (next === null) hasConsented = false;
        session = next === null ? newSession(consultation.id) : shape.parse(JSON.parse(JSON.stringify(next)));
      });
    }),
    { numRuns: RUNS },
  );
});

test('the same event in the same session gives the same step', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
      let session: Session = newSession(consultation.id);
      for (const [count, each] of actions.entries()) {
        const once = happens(session, each, count);
        const twice = happens(session, each, count);
        expect(JSON.stringify(twice.session)).toBe(JSON.stringify(once.session));
        expect(twice.effects.map((effect) => effect.do)).toEqual(once.effects.map((effect) => effect.do));
        session = once.session ?? newSession(consultation.id);
      }
    }),
    { numRuns: 100 },
  );
});
