// Answers as researchers get them: one row an answer.

import { type Dialog } from '#dialog/dialog';
import { type StoredAnswer } from '#privacy/sealed-answer';
import { caseIds } from './case-ids';

/** Raised when a column changes its name or its meaning. */
export const EXPORT_VERSION = 1;

/** The data dictionary: every column and what stands in it, in the order of the file. */
export const COLUMNS = {
  case_id: 'One participation. Random in each export; the seed in export.json gives the same ids again.',
  consultation: 'The id of the consultation.',
  dialog: 'The id of the block of questions.',
  audience: 'Whom the block is for.',
  theme: 'The theme of the block.',
  question_id: 'The id of the question within its block.',
  instrument: "The question's number in the study's instrument.",
  question: "The question as this participant read it, with the participant's own word where it was used.",
  answer: 'What the participant said, after the anonymiser. Messages sent after each other are lines.',
  language: 'The language of the question and the chat.',
  day: 'The day of the answer, Europe/London.',
  consent_version: 'The version of the words that the participant agreed to.',
  may_quote: 'yes when the participant agreed that a report may use their words, else no.',
  messages: 'How many messages the answer has.',
  hidden: 'How many names, places and contact details the anonymiser replaced.',
} as const;

export type Row = { readonly [Column in keyof typeof COLUMNS]: string | number };

/** Ordered by case, then as the questions are asked. */
export function toRows(answers: readonly StoredAnswer[], dialog: Dialog, seed: string): Row[] {
  const cases = caseIds(new Set(answers.map(({ participation }) => participation)), seed);
  const order = new Map(dialog.questions.map(({ id }, at) => [id, at]));
  return answers
    .map((answer) => ({
      answer,
      case: cases.get(answer.participation) ?? '',
      at: order.get(answer.question) ?? Infinity,
    }))
    .sort((a, b) => (a.case === b.case ? a.at - b.at : a.case < b.case ? -1 : 1))
    .map(({ answer, case: id }) => toRow(answer, id, dialog));
}

function toRow(answer: StoredAnswer, caseId: string, dialog: Dialog): Row {
  return {
    case_id: caseId,
    consultation: answer.consultation,
    dialog: answer.dialog,
    audience: answer.audience,
    theme: answer.theme,
    question_id: answer.question,
    instrument: dialog.questions.find(({ id }) => id === answer.question)?.instrument ?? '',
    question: answer.wording,
    answer: answer.parts.map(({ kept }) => kept).join('\n'),
    language: answer.language,
    day: answer.day,
    consent_version: answer.consent.version,
    may_quote: answer.consent.purposes.includes('quote') ? 'yes' : 'no',
    messages: answer.parts.length,
    hidden: answer.parts.reduce((sum, { hidden }) => sum + hidden, 0),
  };
}
