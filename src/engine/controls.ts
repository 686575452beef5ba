// The controls that have a button at a place: only those that do something there.

import { type Control } from '#dialog/choice';
import { type Message, shell } from '#dialog/message';
import { type Session } from './session';

type Labelled = { readonly id: Control; readonly label: Message };

/** Typed, every control is understood everywhere. */
export function controlsAt(session: Session): readonly Labelled[] {
  if (session.interrupt !== null)
    return labelled('stop', 'help', 'language').filter(({ id }) => !isAnswered(session, id));
  const { at } = session.place;
  switch (at) {
    case 'language':
      return labelled('help');
    case 'finished':
      return labelled('help', 'language');
    case 'closed':
      return [...labelled('help', 'language'), WITHDRAW];
    case 'private':
      return [...labelled('unclear', 'pause', 'stop', 'help', 'language'), WITHDRAW];
    case 'audience':
    case 'age':
      return [...labelled('back', 'unclear', 'pause', 'stop', 'help', 'language'), WITHDRAW];
    case 'purpose':
      return labelled('back', 'unclear', 'pause', 'stop', 'help', 'language');
    case 'receipt':
      return labelled('unclear', 'pause', 'stop', 'help', 'language');
    case 'writer':
      return labelled('skip', 'unclear', 'pause', 'stop', 'help', 'language');
    case 'blocks':
    case 'offer':
      return [...labelled('back'), ...undo(session), ...labelled('pause', 'stop', 'help', 'language')];
    case 'changing':
      return labelled('back', 'help', 'language');
    case 'closing':
      return [...labelled('back'), ...undo(session), ...labelled('help', 'language')];
    case 'information':
    case 'check':
      return labelled('skip', 'back', 'unclear', 'pause', 'stop', 'help', 'language');
    case 'question':
      return [
        ...labelled('skip', 'back'),
        ...undo(session),
        ...labelled('unclear', 'pause', 'stop', 'help', 'language'),
      ];
  }
}

const WITHDRAW = { id: 'delete', label: shell('controls.withdraw') } as const;

function undo(session: Session): Labelled[] {
  return session.consented && session.answered.length > 0 ? labelled('undo') : [];
}

/** Help is not offered on the help card, nor stop where stopping is being asked about. */
function isAnswered(session: Session, control: Control): boolean {
  return (
    (control === 'help' && session.interrupt === 'helping') ||
    (control === 'language' && session.interrupt === 'choosing-language') ||
    (control === 'stop' && (session.interrupt === 'stopping' || session.interrupt === 'deleting'))
  );
}

function labelled(...controls: Exclude<Control, 'delete'>[]): Labelled[] {
  return controls.map((id) => ({ id, label: shell(`controls.${id}`) }));
}
