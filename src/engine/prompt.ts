// What can be done at a place: its buttons, and whether words are an answer there.

import { agesFor, audiencesIn, languagesFor } from '#dialog/audiences';
import { type Choice, type Control } from '#dialog/choice';
import { type Consultation } from '#dialog/consultation';
import { type Dialog, type Question } from '#dialog/dialog';
import {
  ageLabel,
  cardLabel,
  dialogTitle,
  type Message,
  optionLabel,
  purpose,
  shell,
  wording,
} from '#dialog/message';
import { consentQuestion } from '#questions/consent';
import { TELL_INSTEAD } from '#questions/drawing';
import { kindNamed } from '#questions/kinds';
import { understandingCheck } from '#questions/understanding-check';
import { type KindWord } from '#questions/kind-words';
import { controlsAt } from './controls';
import { blocksOffered, find, hasDoneBlocks } from './course';
import { optionsAt } from './question-steps';
import { type AfterConsent, type BeforeConsent, type Session } from './session';

export type Prompt = {
  readonly choices: readonly Choice[];
  /** Typed, a message may name several of the choices. */
  readonly takesSeveral: boolean;
  /** Controls with a button; the others can still be typed. */
  readonly controls: readonly { readonly id: Control; readonly label: Message }[];
  /** What a written message is here: an answer, a receipt, or only the name of a choice. */
  readonly takes: 'answer' | 'receipt' | 'choice';
  /** What a draft belongs to: a question, or the name of the place. */
  readonly about: string;
  /** How to answer where there are no buttons. */
  readonly hint: KindWord;
  /** A picture can be drawn here, or cards be arranged on a line, by those who can show such a thing. */
  readonly form: Form | null;
};

/** What a page can show instead of one card after another. */
export type Form =
  | { readonly is: 'drawing' }
  | {
      readonly is: 'line';
      readonly cards: readonly Choice[];
      readonly ends: readonly [Message, Message];
      /** How many cards the participant may write. */
      readonly ownCards: number;
    };

/** @param session null after a conversation was forgotten. */
export function promptOf(consultation: Consultation, session: Session | null): Prompt {
  const nothing = {
    takesSeveral: false,
    controls: [],
    takes: 'choice',
    form: null,
    hint: 'plain.one',
  } as const;
  if (session === null) return { ...nothing, choices: [START_AGAIN], about: 'end' };
  const { place } = session;
  const choices = session.consented
    ? choicesAfter(consultation, session)
    : choicesBefore(consultation, session);
  const open =
    session.interrupt === null && place.at === 'question' ? find(consultation, place.question) : null;
  const kind = open === null ? null : kindNamed(open.question.kind);
  return {
    choices,
    takesSeveral: kind?.recognises === 'several',
    controls: controlsAt(session).filter(
      ({ id }) => id !== 'language' || hasOtherLanguages(consultation, session),
    ),
    takes: takes(consultation, session),
    about: place.at === 'question' ? place.question : place.at,
    hint: choices.length === 0 ? 'plain.words' : (kind?.plainHint ?? 'plain.one'),
    form: open === null ? null : formOf(open.dialog, open.question, session),
  };
}

const button = (id: string, label: Message): Choice => ({ id, label });
const START_AGAIN = button('start-again', shell('ends.startAgain'));

function choicesBefore(consultation: Consultation, session: BeforeConsent): Choice[] {
  const { place, interrupt, audience, language } = session;
  if (interrupt === 'helping') return [button('go-on', shell('help.goOn'))];
  if (interrupt === 'paused') return [button('go-on', shell('pause.goOn'))];
  if (interrupt === 'withdrawing') return [button('go-back', shell('withdraw.goBack'))];
  if (interrupt === 'choosing-language') return languages(consultation, session);
  switch (place.at) {
    case 'language':
      return languages(consultation, session);
    case 'closed':
      return [];
    case 'private':
      return place.notNow
        ? [button('go-on', shell('private.goOn')), button('leave', shell('private.leave'))]
        : [button('yes', shell('private.yes')), button('no', shell('private.no'))];
    case 'audience':
      return audiencesIn(consultation, language ?? '').map((id) => button(id, shell(`audience.${id}`)));
    case 'age':
      return agesFor(consultation, audience).map(({ id }) => button(id, ageLabel(consultation, id)));
    case 'information':
      return [button('next', shell('information.next'))];
    case 'check':
      return understandingCheck.options().map(({ id, label }) => button(id, shell(label.common)));
    case 'purpose':
      return consentQuestion
        .options()
        .map(({ id, label }) => button(id, purpose(consultation, place.purpose, label.own)));
  }
}

function hasOtherLanguages(consultation: Consultation, { audience }: Session): boolean {
  return languagesFor(consultation, audience).length > 1;
}

function languages(consultation: Consultation, { audience }: Session): Choice[] {
  return languagesFor(consultation, audience).map((language) => ({ id: language, label: { language } }));
}

function choicesAfter(consultation: Consultation, session: AfterConsent): Choice[] {
  const { place, interrupt, answered, skipped } = session;
  if (interrupt === 'helping') return [button('go-on', shell('help.goOn'))];
  if (interrupt === 'paused') return [button('go-on', shell('pause.goOn'))];
  if (interrupt === 'deleting') return [button('yes', shell('delete.yes')), button('no', shell('delete.no'))];
  if (interrupt === 'choosing-language') return languages(consultation, session);
  const isAnyKept = answered.length + skipped.length > 0;
  if (interrupt === 'stopping')
    return [...keepOrDelete(answered.length > 0, isAnyKept, 'stop'), button('go-on', shell('stop.goOn'))];
  switch (place.at) {
    case 'receipt':
      return [button('go-on', shell('receipt.goOn')), button('new-words', shell('receipt.newWords'))];
    case 'writer':
      return (['self', 'helped', 'other'] as const).map((id) => button(id, shell(`writer.${id}`)));
    case 'blocks':
      return blocks(consultation, session);
    case 'question':
      return questionChoices(consultation, place);
    case 'offer':
      return offerChoices(consultation, session, place);
    case 'changing':
      return [...changeable(consultation, session), button('none', shell('close.none'))];
    case 'closing':
      return [
        ...keepOrDelete(answered.length > 0, isAnyKept, 'close'),
        ...(answered.length > 0 ? [button('change', shell('close.change'))] : []),
      ];
    case 'finished':
      return [button('delete', shell('close.delete'))];
  }
}

function questionChoices(
  consultation: Consultation,
  place: Extract<AfterConsent['place'], { at: 'question' }>,
): Choice[] {
  if (place.probe !== null) return [button('no', shell('probe.goOn'))];
  const found = find(consultation, place.question);
  if (found === null) return [];
  const { dialog, question } = found;
  return optionsAt(question, place).map((option) => button(option.id, optionLabel(dialog, question, option)));
}

/** "That is all" is there once something was done, and where nothing is left to do. */
function blocks(consultation: Consultation, session: AfterConsent): Choice[] {
  const offered = blocksOffered(consultation, session).map(({ id }) => button(id, dialogTitle(id)));
  const canEnd = hasDoneBlocks(consultation, session) || offered.length === 0;
  return canEnd ? [...offered, button('no-more', shell('blocks.finish'))] : offered;
}

function offerChoices(
  consultation: Consultation,
  session: AfterConsent,
  { offer, question }: Extract<AfterConsent['place'], { at: 'offer' }>,
): Choice[] {
  const dialog = find(consultation, question)?.dialog.id;
  const hasNextPart = blocksOffered(consultation, session).some(({ id }) => id !== dialog);
  switch (offer) {
    case 'next-part':
      return [button('next-part', shell('offer.yesNextPart')), button('go-on', shell('offer.goOn'))];
    case 'finish':
      return [button('finish', shell('offer.yesFinish')), button('go-on', shell('offer.goOn'))];
    case 'after-sad':
      return [
        button('go-on', shell('sad.carryOn')),
        hasNextPart ? button('next-part', shell('sad.nextPart')) : button('finish', shell('sad.finish')),
        button('break', shell('sad.break')),
      ];
  }
}

/** Answers by their questions, as they were asked. */
function changeable(consultation: Consultation, { answered, ownWord }: AfterConsent): Choice[] {
  return answered.flatMap((ref) => {
    const found = find(consultation, ref);
    if (found === null) return [];
    return [button(ref, wording(consultation, found.dialog, found.question, false, ownWord))];
  });
}

/** Where no answer was kept there is nothing to keep; that something was skipped can still be deleted. */
function keepOrDelete(hasAnswers: boolean, isAnyKept: boolean, at: 'stop' | 'close'): Choice[] {
  const first = hasAnswers ? button('keep', shell(`${at}.keep`)) : button('end', shell(`${at}.end`));
  return isAnyKept ? [first, button('delete', shell(`${at}.delete`))] : [first];
}

function formOf(dialog: Dialog, question: Question, session: Session): Form | null {
  const { place } = session;
  if (place.at !== 'question' || place.probe !== null) return null;
  // Whoever wants to tell it finds the box to type in, not a board in front of it.
  if (question.kind === 'drawing') return place.step === TELL_INSTEAD ? null : { is: 'drawing' };
  if (question.kind !== 'violence-scale' || place.step !== `card:${question.cards[0] ?? ''}`) return null;
  const cards = question.cards.map((id) => button(id, cardLabel(dialog, question, id)));
  const ends = [shell('line.place1'), shell('line.place5')] as const;
  return { is: 'line', cards, ends, ownCards: question.ownCards };
}

function takes(consultation: Consultation, session: Session): Prompt['takes'] {
  const { place, interrupt } = session;
  if (interrupt === 'withdrawing') return 'receipt';
  if (interrupt !== null && interrupt !== 'paused') return 'choice';
  if (place.at !== 'question') return 'choice';
  return find(consultation, place.question)?.question.kind === 'content-note' ? 'choice' : 'answer';
}
