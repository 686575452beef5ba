// What an operator has switched off, taken out of a consultation: nobody is asked it from this moment on.

import { type Consultation } from './consultation';
import { type Dialog, type Question } from './dialog';

/**
 * Names what can be switched off: a question (`being-young-here.phones`), one of its two wordings
 * (`being-young-here.phones.simpler`, the other one is used), an option or a card
 * (`demonstration.day-place.options.work`). A question without any wording left is off too. What is said before
 * consent cannot be switched off: who consented must have read it.
 */
export function switchable({ dialogs }: Pick<Consultation, 'dialogs'>): string[] {
  return dialogs.flatMap((dialog) =>
    dialog.questions.flatMap((question) => {
      const name = `${dialog.id}.${question.id}`;
      return [name, ...partsOf(question).map((part) => `${name}.${part}`)];
    }),
  );
}

/** @param off names as above; names that nothing has any more change nothing. */
export function withoutSwitchedOff(consultation: Consultation, off: ReadonlySet<string>): Consultation {
  if (off.size === 0) return consultation;
  const dialogs = consultation.dialogs.map((dialog) => ({
    ...dialog,
    questions: dialog.questions
      .filter((each) => !isOff(dialog, each, off) && !isUnannounced(dialog, each, off))
      .map((each) => thinned(dialog, each, off)),
  }));
  return { ...consultation, dialogs, off };
}

/** With what is switched off: for what was asked before it was. */
export function asWritten(consultation: Consultation): Consultation {
  return { ...consultation, dialogs: consultation.written };
}

function isOff(dialog: Dialog, question: Question, off: ReadonlySet<string>): boolean {
  const name = `${dialog.id}.${question.id}`;
  const left = thinned(dialog, question, off);
  const hasNothingLeft =
    ('options' in left && left.options.length === 0) || ('cards' in left && left.cards.length === 0);
  return off.has(name) || hasNothingLeft || (off.has(`${name}.text`) && off.has(`${name}.simpler`));
}

/** What a content note announces is not asked without it. */
function isUnannounced(dialog: Dialog, { id }: Question, off: ReadonlySet<string>): boolean {
  return dialog.questions.some(
    (note) => note.kind === 'content-note' && note.covers.includes(id) && isOff(dialog, note, off),
  );
}

function thinned(dialog: Dialog, question: Question, off: ReadonlySet<string>): Question {
  const isOn = (part: string) => (id: string) => !off.has(`${dialog.id}.${question.id}.${part}.${id}`);
  if ('options' in question) return { ...question, options: question.options.filter(isOn('options')) };
  return 'cards' in question ? { ...question, cards: question.cards.filter(isOn('cards')) } : question;
}

function partsOf(question: Question): string[] {
  const options = 'options' in question ? question.options.map((id) => `options.${id}`) : [];
  const cards = 'cards' in question ? question.cards.map((id) => `cards.${id}`) : [];
  return ['text', 'simpler', ...options, ...cards];
}
