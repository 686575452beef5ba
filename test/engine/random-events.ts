// Random participants: what may happen next, and what it is as an event.

import fc from 'fast-check';
import { CONTROLS } from '#dialog/choice';
import { type Consultation } from '#dialog/consultation';
import { type LinkTerms } from '#dialog/hosted-link';
import { type ParticipantEvent } from '#engine/event';
import { promptOf } from '#engine/prompt';
import { type Session } from '#engine/session';
import { AnonymisedText } from '#privacy/anonymised-text';
import { Chosen } from '#privacy/chosen';
import { receive } from '#privacy/receive';
import { receiveDrawing } from '#privacy/receive-drawing';
import { SealedToReviewer } from '#privacy/sealed-to-reviewer';

/** One thing that somebody does, still without its session: which button, how old, which words. */
export const action = fc.record({
  kind: fc.constantFrom(
    ...Array<'choose'>(6).fill('choose'),
    ...Array<'write'>(3).fill('write'),
    ...Array<'control'>(3).fill('control'),
    ...Array<'skip'>(3).fill('skip'),
    'junk' as const,
    'arrive' as const,
    'arrange' as const,
    'draw' as const,
    'several' as const,
  ),
  pick: fc.nat(200),
  age: fc.constantFrom(0, 0, 0, 0, 0, 1, 2, 7, 30),
  sadness: fc.constantFrom(...Array<'not-sad'>(4).fill('not-sad'), 'sad' as const, 'unknown' as const),
  text: fc.constantFrom(
    'its ok',
    'mandem',
    '',
    'Jayden',
    'they told him to stop',
    '😀',
    'a long answer '.repeat(9),
    'بەڵێ وایە',
  ),
});

export type Action = typeof action extends fc.Arbitrary<infer T> ? T : never;

/** A picture that nobody drew. It is sealed once, since sealing is asynchronous and the engine is not. */
export async function somePicture(): Promise<SealedToReviewer> {
  const drawing = receiveDrawing([{ colour: 'red', width: 1, points: [1, 1] }]);
  if (drawing === null) throw new Error('This is a drawing.');
  const toReviewer = { toPng: async () => new Uint8Array(), encrypt: (plain: Uint8Array) => plain };
  return SealedToReviewer.seal(drawing, toReviewer);
}

export type World = {
  readonly consultation: Consultation;
  readonly link: LinkTerms | 'ended' | null;
  readonly picture: SealedToReviewer;
};

const WAYS_ON = ['write', 'write', 'write', 'choose', 'choose', 'skip', 'skip', 'skip'] as const;

/** The same participant when they only answer or skip: so that random events reach the end of a dialog too. */
export function answering(each: Action): Action {
  return { ...each, kind: WAYS_ON[each.pick % WAYS_ON.length] ?? 'write', age: 0 };
}

export function eventOf(
  { consultation, link, picture }: World,
  session: Session,
  { kind, pick, age, sadness, text }: Action,
  count: number,
): ParticipantEvent {
  const brought = {
    participation: `p${String(count)}`,
    consent: `c${String(count)}`,
    day: '2026-03-02',
    link,
  };
  const { choices } = promptOf(consultation, session);
  const turn = Math.max(0, session.turn - age);
  const ids = [...choices.map(({ id }) => id), ...CONTROLS.map((control) => `control:${control}`)];
  const kept = AnonymisedText.of(receive(text));
  const picked = choices[pick % Math.max(1, choices.length)]?.id;
  const control = `control:${CONTROLS[pick % CONTROLS.length] ?? 'skip'}`;
  const caption = { kept, sadness };
  const wrote = (chosen: readonly Chosen[], typed: Chosen | null): ParticipantEvent => {
    const said = { kept, sadness, choices: chosen, control: typed, withdrawal: null };
    return { ...brought, is: 'wrote', said, inReplyTo: turn };
  };
  switch (kind) {
    case 'arrive':
      return { ...brought, is: 'arrived' };
    case 'write':
      return wrote([], null);
    case 'several':
      return wrote(
        choices.slice(0, 1 + (pick % 3)).map(({ id }) => ours(id)),
        pick % 5 === 0 ? ours(CONTROLS[pick % CONTROLS.length] ?? 'skip') : null,
      );
    case 'arrange': {
      const cards = ['shouting', 'pushing', 'fight'].slice(0, pick % 4);
      const placed = [...cards.map((card) => ({ card: ours(card) })), { own: kept }];
      return {
        ...brought,
        is: 'arranged',
        turn,
        placed,
        leftOut: [],
        caption: pick % 2 === 0 ? caption : null,
      };
    }
    case 'draw':
      return { ...brought, is: 'drew', turn, picture, caption: pick % 2 === 0 ? caption : null };
    default: {
      const id =
        kind === 'skip'
          ? 'control:skip'
          : kind === 'control'
            ? control
            : kind === 'junk'
              ? 'no-such-button'
              : (picked ?? control);
      return { ...brought, is: 'tapped', choice: ids.includes(id) ? ours(id) : null, turn };
    }
  }
}

export const wrote = (session: Session): ParticipantEvent => {
  const kept = AnonymisedText.of(receive('it is ok'));
  const said = { kept, sadness: 'not-sad', choices: [], control: null, withdrawal: null } as const;
  const { turn: inReplyTo } = session;
  return { participation: 'p', consent: 'c', day: '2026-03-02', link: null, is: 'wrote', said, inReplyTo };
};

function ours(id: string): Chosen {
  const chosen = Chosen.among([id], id);
  if (chosen === null) throw new Error('It is in the list.');
  return chosen;
}

export const tapped = (session: Session, id: string, day = '2026-03-02'): ParticipantEvent => ({
  participation: 'p',
  consent: 'c',
  day,
  link: null,
  is: 'tapped',
  choice: ours(id),
  turn: session.turn,
});
