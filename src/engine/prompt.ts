// What a participant can do now: follows from the session alone.

import { type Choice, type Control } from '#dialog/choice';
import { type Consultation } from '#dialog/consultation';
import { ageLabel, type Message, purpose, shell } from '#dialog/message';
import { type AfterConsent, type BeforeConsent, type Session } from './session';

export type Prompt = {
  readonly choices: readonly Choice[];
  /** Controls with a button; the others can still be typed. */
  readonly controls: readonly { readonly id: Control; readonly label: Message }[];
  /** What a written message is here: an answer, a receipt, or only the name of a choice. */
  readonly takes: 'answer' | 'receipt' | 'choice';
};

/** @param session null after a conversation was forgotten. */
export function promptOf(consultation: Consultation, session: Session | null): Prompt {
  if (session === null) return { choices: [START_AGAIN], controls: [], takes: 'choice' };
  return {
    choices: session.consented ? choicesAfter(session) : choicesBefore(consultation, session),
    controls: controlsOf(session),
    takes: takes(session),
  };
}

const button = (id: string, label: Message): Choice => ({ id, label });
const START_AGAIN = button('start-again', shell('ends.startAgain'));

function choicesBefore(consultation: Consultation, { place, interrupt }: BeforeConsent): Choice[] {
  if (interrupt === 'helping') return [button('go-on', shell('help.goOn'))];
  if (interrupt === 'paused') return [button('go-on', shell('pause.goOn'))];
  if (interrupt === 'withdrawing') return [button('go-back', shell('withdraw.goBack'))];
  switch (place.at) {
    case 'language':
      return consultation.languages.map((language) => ({ id: language, label: { language } }));
    case 'private':
      return place.notNow
        ? [button('go-on', shell('private.goOn')), button('leave', shell('private.leave'))]
        : [button('yes', shell('private.yes')), button('no', shell('private.no'))];
    case 'age':
      return consultation.ages.map(({ id }) => button(id, ageLabel(consultation, id)));
    case 'information':
      return [button('next', shell('information.next'))];
    case 'check':
      return [button('yes', shell('checks.yes')), button('no', shell('checks.no'))];
    case 'purpose':
      return (['yes', 'no'] as const).map((answer) =>
        button(answer, purpose(consultation, place.purpose, answer)),
      );
  }
}

function choicesAfter({ place, interrupt }: AfterConsent): Choice[] {
  if (interrupt === 'helping') return [button('go-on', shell('help.goOn'))];
  if (interrupt === 'paused') return [button('go-on', shell('pause.goOn'))];
  if (interrupt === 'stopping')
    return [
      button('keep', shell('stop.keep')),
      button('delete', shell('stop.delete')),
      button('go-on', shell('stop.goOn')),
    ];
  if (interrupt === 'deleting') return [button('yes', shell('delete.yes')), button('no', shell('delete.no'))];
  switch (place.at) {
    case 'receipt':
      return [button('go-on', shell('receipt.goOn')), button('new-words', shell('receipt.newWords'))];
    case 'question':
      return [];
    case 'closing':
      return [button('keep', shell('close.keep')), button('erase', shell('close.delete'))];
    case 'finished':
      return [button('erase', shell('close.delete'))];
  }
}

function controlsOf(session: Session): Prompt['controls'] {
  if (session.language === null) return [];
  if (session.interrupt !== null)
    return labelled('stop', 'help').filter(({ id }) => !isAnswered(session, id));
  if (session.place.at === 'finished') return labelled('help');
  const everywhere = labelled('skip', 'back', 'unclear', 'pause', 'stop', 'help');
  const offersWithdrawal = session.place.at === 'private' || session.place.at === 'age';
  return offersWithdrawal ? [...everywhere, { id: 'delete', label: shell('controls.withdraw') }] : everywhere;
}

/** Help is not offered on the help card, nor stop where stopping is being asked about. */
function isAnswered(session: Session, control: Control): boolean {
  return (
    (control === 'help' && session.interrupt === 'helping') ||
    (control === 'stop' && (session.interrupt === 'stopping' || session.interrupt === 'deleting'))
  );
}

function labelled(...controls: Exclude<Control, 'delete'>[]): { id: Control; label: Message }[] {
  return controls.map((id) => ({ id, label: shell(`controls.${id}`) }));
}

function takes(session: Session): Prompt['takes'] {
  if (session.interrupt === 'withdrawing') return 'receipt';
  const isAsked = session.place.at === 'question' || session.place.at === 'closing';
  return isAsked && (session.interrupt === null || session.interrupt === 'paused') ? 'answer' : 'choice';
}
