// What is said, as a reference: which words, never the words. The one place where locale keys are made from ids.

import { type Consultation } from './consultation';
import { type Question } from './dialog';
import { SHELL_WORDS, type ShellWord } from './shell-words';

/** A place in the locale files (`file:path.in.it`) and what is filled in. Plain JSON: it may lie in a session. */
export type Message = {
  readonly key: string;
  readonly values?: { readonly count?: number; readonly number?: number; readonly ownWord?: string };
};

export const shell = (word: ShellWord, values?: Message['values']): Message =>
  values === undefined ? { key: shellKey(word) } : { key: shellKey(word), values };

export function ageLabel(consultation: Consultation, age: string): Message {
  return { key: `${consultation.id}:ages.${age}` };
}

export function ageEnd(consultation: Consultation, age: string): Message {
  return { key: `${consultation.id}:ageEnds.${age}` };
}

export function information(consultation: Consultation, card: string): Message {
  return {
    key: `${consultation.id}:information.${card}`,
    values: { count: consultation.dialog.questions.length },
  };
}

export function check(consultation: Consultation, id: string, part: 'ask' | 'explain'): Message {
  return { key: `${consultation.id}:checks.${id}.${part}` };
}

export function purpose(consultation: Consultation, id: string, part: 'ask' | 'yes' | 'no'): Message {
  return { key: `${consultation.id}:purposes.${id}.${part}` };
}

/** A question's wording: the plain or the simpler one, with the participant's own word where there is one. */
export function wording(
  consultation: Consultation,
  question: Question,
  simpler: boolean,
  ownWord: string | null,
): Message {
  const key = `${consultation.dialog.id}:questions.${question.id}.${simpler ? 'simpler' : 'text'}`;
  return question.usesOwnWord && ownWord !== null
    ? { key: `${key}WithOwnWord`, values: { ownWord } }
    : { key };
}

/** Leaving, consent, help, and what is kept or deleted. */
const SAFETY =
  /^conversation:(?:draft|private|age|ends|checks|consent|help|receipt|pause|stop|close|withdraw|delete|trouble)\b|^[^:]+:(?:ageEnds|information|checks|purposes)\./;

/** Says whether a message belongs to what must be understood before consent, or to help: see draft languages. */
export function mattersForSafety({ key }: Message): boolean {
  return SAFETY.test(key);
}

/** Every message that a consultation can say: what each of its languages must hold. */
export function allMessages(consultation: Consultation): Message[] {
  return [
    ...SHELL_WORDS.map((word) => shell(word)),
    ...consultationsOwn(consultation),
    ...consultation.dialog.questions.flatMap((question) =>
      [false, true].flatMap((simpler) => [
        wording(consultation, question, simpler, null),
        ...(question.usesOwnWord ? [wording(consultation, question, simpler, 'word')] : []),
      ]),
    ),
  ];
}

/** What a participant can read before consenting: the words that the consent's hash is made of. */
export function beforeConsent(consultation: Consultation): Message[] {
  const opening = SHELL_WORDS.filter((word) =>
    /^(?:hello|draft|private|age|information|checks|consent|help)\b/.test(word),
  );
  return [...opening.map((word) => shell(word)), ...consultationsOwn(consultation)];
}

function consultationsOwn(consultation: Consultation): Message[] {
  const { ages, checks, purposes } = consultation;
  return [
    ...ages.map((age) => ageLabel(consultation, age.id)),
    ...ages.filter((age) => !age.takesPart).map((age) => ageEnd(consultation, age.id)),
    ...consultation.information.map((card) => information(consultation, card)),
    ...checks.flatMap(({ id }) => [check(consultation, id, 'ask'), check(consultation, id, 'explain')]),
    ...purposes.flatMap((id) =>
      (['ask', 'yes', 'no'] as const).map((part) => purpose(consultation, id, part)),
    ),
  ];
}

function shellKey(word: ShellWord): string {
  return `conversation:${word}`;
}
