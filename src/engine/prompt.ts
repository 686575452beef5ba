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
  /** What a draft belongs to: a question's id, or the name of the place. */
  readonly about: string;
};

/** @param session null after a conversation was forgotten. */
export function promptOf(consultation: Consultation, session: Session | null): Prompt {
  if (session === null) return { choices: [START_AGAIN], controls: [], takes: 'choice', about: 'end' };
  return {
    choices: session.consented ? choicesAfter(session) : choicesBefore(consultation, session),
    controls: controlsOf(session),
    takes: takes(session),
    about: session.place.at === 'question' ? session.place.question : session.place.at,
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

function choicesAfter({ place, interrupt, answered }: AfterConsent): Choice[] {
  if (interrupt === 'helping') return [button('go-on', shell('help.goOn'))];
  if (interrupt === 'paused') return [button('go-on', shell('pause.goOn'))];
  if (interrupt === 'deleting') return [button('yes', shell('delete.yes')), button('no', shell('delete.no'))];
  const hasAnswers = answered.length > 0;
  if (interrupt === 'stopping')
    return [...keepOrDelete(hasAnswers, 'stop'), button('go-on', shell('stop.goOn'))];
  switch (place.at) {
    case 'receipt':
      return [button('go-on', shell('receipt.goOn')), button('new-words', shell('receipt.newWords'))];
    case 'question':
      return [];
    case 'closing':
      return keepOrDelete(hasAnswers, 'close');
    case 'finished':
      return [button('delete', shell('close.delete'))];
  }
}

/** Where nothing was kept there is nothing to choose. */
function keepOrDelete(hasAnswers: boolean, at: 'stop' | 'close'): Choice[] {
  return hasAnswers
    ? [button('keep', shell(`${at}.keep`)), button('delete', shell(`${at}.delete`))]
    : [button('end', shell(`${at}.end`))];
}

/** Only what does something here; typed, every control is understood everywhere. */
function controlsOf(session: Session): Prompt['controls'] {
  if (session.interrupt !== null)
    return labelled('stop', 'help').filter(({ id }) => !isAnswered(session, id));
  switch (session.place.at) {
    case 'language':
    case 'finished':
      return labelled('help');
    case 'private':
      return [...labelled('unclear', 'pause', 'stop', 'help'), WITHDRAW];
    case 'age':
      return [...labelled('back', 'unclear', 'pause', 'stop', 'help'), WITHDRAW];
    case 'purpose':
      return labelled('back', 'unclear', 'pause', 'stop', 'help');
    case 'receipt':
      return labelled('unclear', 'pause', 'stop', 'help');
    case 'closing':
      return labelled('back', 'help');
    case 'information':
    case 'check':
    case 'question':
      return labelled('skip', 'back', 'unclear', 'pause', 'stop', 'help');
  }
}

const WITHDRAW = { id: 'delete', label: shell('controls.withdraw') } as const;

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
  return session.place.at === 'question' && (session.interrupt === null || session.interrupt === 'paused')
    ? 'answer'
    : 'choice';
}
