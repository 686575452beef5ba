// What is said, as a reference: which words, never the words. The one place where locale keys are made from ids.

import { type Option } from '#questions/question-kind';
import { kindNamed } from '#questions/kinds';
import { cardsIn, dialogsIn } from './audiences';
import { type Consultation } from './consultation';
import { type Audience, type Dialog, type Question } from './dialog';
import { countedMost } from './counted';
import { SHELL_WORDS, type ShellWord } from './shell-words';

/** A place in the locale files (`file:path.in.it`) and what is filled in. Plain JSON: it may lie in a session. */
export type Message = {
  readonly key: string;
  readonly values?: {
    readonly count?: number;
    readonly number?: number;
    readonly ownWord?: string;
    /** YYYY-MM-DD. */
    readonly day?: string;
  };
};

export const shell = (word: ShellWord, values?: Message['values']): Message =>
  values === undefined ? { key: shellKey(word) } : { key: shellKey(word), values };

export function ageLabel(consultation: Consultation, age: string): Message {
  return { key: `${consultation.id}:ages.${age}` };
}

export function ageEnd(consultation: Consultation, age: string): Message {
  return { key: `${consultation.id}:ageEnds.${age}` };
}

/** The card `who` has other words while nobody runs the consultation: see `runBy`. */
export function information(
  consultation: Consultation,
  card: string,
  audience: Audience | null = null,
): Message {
  const name = card === WHO && consultation.runBy === undefined ? WHO_OF_A_TRIAL : card;
  return {
    key: `${consultation.id}:information.${name}`,
    values: { count: countedMost(consultation, audience) },
  };
}

const WHO = 'who';
const WHO_OF_A_TRIAL = 'who-of-a-trial';

/** Names for the text of a card about who runs a consultation. */
export const RUN_BY = ['controller', 'contact', 'ethics'] as const;

export function check(consultation: Consultation, id: string, part: 'ask' | 'explain'): Message {
  return { key: `${consultation.id}:checks.${id}.${part}` };
}

export function purpose(consultation: Consultation, id: string, part: 'ask' | 'yes' | 'no'): Message {
  return { key: `${consultation.id}:purposes.${id}.${part}` };
}

export function dialogTitle(dialog: string): Message {
  return { key: `${dialog}:title` };
}

/** A question's wording: the plain or the simpler one, with the participant's own word where there is one. */
export function wording(
  { off }: Consultation,
  dialog: Dialog,
  question: Question,
  simpler: boolean,
  ownWord: string | null,
): Message {
  const wanted = simpler ? 'simpler' : 'text';
  const other = simpler ? 'text' : 'simpler';
  const form = off.has(`${dialog.id}.${question.id}.${wanted}`) ? other : wanted;
  const key = `${dialog.id}:questions.${question.id}.${form}`;
  return question.usesOwnWord && ownWord !== null
    ? { key: `${key}WithOwnWord`, values: { ownWord } }
    : { key };
}

/** What stands on a button of a question. */
export function optionLabel(dialog: Dialog, question: Question, { label }: Option): Message {
  return 'own' in label ? ownText(dialog, question, label.own) : shell(label.common);
}

/** What stands on a card of a line. */
export function cardLabel(dialog: Dialog, question: Question, card: string): Message {
  return ownText(dialog, question, `cards.${card}`);
}

/** Why a question about the participant is asked: said with the question. */
export function reason(dialog: Dialog, question: Question): Message {
  return ownText(dialog, question, 'why');
}

/** True where a question says why it is asked. */
export function hasReason({ offered }: Dialog, { kind }: Question): boolean {
  return offered === 'last' && kind !== 'content-note';
}

function ownText(dialog: Dialog, question: Question, path: string): Message {
  return { key: `${dialog.id}:questions.${question.id}.${path}` };
}

/** Leaving, consent, help, and what is kept or deleted. */
const SAFETY =
  /^conversation:(?:draft|private|audience|age|ends|checks|consent|help|hosted|receipt|pause|sad|stop|close|closed|undo|withdraw|delete|trouble)\b|^[^:]+:(?:ageEnds|information|checks|purposes)\./;

/** Says whether a message belongs to what must be understood before consent, or to help: see draft languages. */
export function mattersForSafety({ key }: Message): boolean {
  return SAFETY.test(key);
}

/** Every message that a consultation can say in a language: what the language must hold. */
export function allMessages(consultation: Consultation, language: string): Message[] {
  return [
    ...SHELL_WORDS.map((word) => shell(word)),
    ...consultationsOwn(consultation, language),
    ...dialogsIn(consultation, language).flatMap((dialog) => [
      ...(dialog.offered === 'chosen' ? [dialogTitle(dialog.id)] : []),
      ...dialog.questions.flatMap((question) => textsOf(consultation, dialog, question)),
    ]),
  ];
}

function textsOf(consultation: Consultation, dialog: Dialog, question: Question): Message[] {
  return [
    ...[false, true].flatMap((simpler) => [
      wording(consultation, dialog, question, simpler, null),
      ...(question.usesOwnWord ? [wording(consultation, dialog, question, simpler, 'word')] : []),
    ]),
    ...kindNamed<Question>(question.kind)
      .texts(question)
      .map((path) => ownText(dialog, question, path)),
    ...(hasReason(dialog, question) ? [reason(dialog, question)] : []),
  ];
}

/** What a participant can read before consenting: the words that the consent's hash is made of. */
export function beforeConsent(consultation: Consultation, language: string): Message[] {
  const opening = SHELL_WORDS.filter((word) =>
    /^(?:hello|draft|private|audience|age|information|checks|consent|help|hosted)\b/.test(word),
  );
  return [...opening.map((word) => shell(word)), ...consultationsOwn(consultation, language)];
}

function consultationsOwn(consultation: Consultation, language: string): Message[] {
  const { ages, checks, purposes } = consultation;
  return [
    ...ages.map((age) => ageLabel(consultation, age.id)),
    ...ages.filter((age) => age.takesPart !== true).map((age) => ageEnd(consultation, age.id)),
    ...cardsIn(consultation, language).flatMap((card) => cardTexts(consultation, card)),
    ...checks.flatMap(({ id }) => [check(consultation, id, 'ask'), check(consultation, id, 'explain')]),
    ...purposes.flatMap((id) =>
      (['ask', 'yes', 'no'] as const).map((part) => purpose(consultation, id, part)),
    ),
  ];
}

/** Both cards about who runs it: the one that is not shown now is needed on the day that changes. */
function cardTexts(consultation: Consultation, card: string): Message[] {
  const shown = information(consultation, card);
  const names = card === WHO ? [WHO, WHO_OF_A_TRIAL] : [card];
  return names.map((name) => ({ ...shown, key: `${consultation.id}:information.${name}` }));
}

function shellKey(word: ShellWord): string {
  return `conversation:${word}`;
}
