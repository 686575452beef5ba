// Answers as researchers get them: one row a question that was answered, skipped, or stopped at.

import { type Dialog } from '#dialog/dialog';
import { type StoredAnswer } from '#privacy/sealed-answer';
import { type Cells } from '#questions/question-kind';
import { KINDS, kindNamed } from '#questions/kinds';
import { caseIds } from './case-ids';

/** Raised when a column changes its name or its meaning. Version 1 had no rows for what was skipped. */
export const EXPORT_VERSION = 2;

/** The data dictionary: every column and what stands in it, in the order of the file. */
export const COLUMNS = {
  case_id: 'One participation. Random in each export; the seed in export.json gives the same ids again.',
  consultation: 'The id of the consultation.',
  revision: 'The edition of the consultation that asked: the same id, the same questions in the same words.',
  dialog: 'The id of the block of questions.',
  audience: 'Whom the block is for.',
  theme: 'The theme of the block.',
  question_id: 'The id of the question within its block.',
  instrument: "The question's number in the study's instrument.",
  kind: 'The kind of question, such as open-text, one-choice or violence-scale.',
  question: "The question as this participant read it, with the participant's own word where it was used.",
  status: 'answered; skipped; or stopped, when the participant ended the chat at this question.',
  answer: 'What the participant said, after the anonymiser. Messages sent after each other are lines.',
  choice: 'The ids of what was chosen from the buttons, joined by "; ".',
  number: 'For an agree scale, from 1 (really disagree) to 5 (really agree); empty for "not sure".',
  order:
    'For a violence scale: card=place, from "not violence" on, joined by "; ". Only the order means something: places of one participant cannot be compared with those of another. Own cards are quoted after "own: "; one that was never placed has no place.',
  picture: 'held when there is a drawing. It waits for a reviewer and is in no export.',
  follow_up:
    'Which follow-ups were answered, in order: more, meaning, like, else. Their answers are lines of the answer.',
  language: 'The language of the question and the chat.',
  day: 'The day of the answer, Europe/London.',
  writer: 'Who was typing: self, helped or other; empty when nobody said.',
  group: 'The kind of group whose link was used; empty on the open link.',
  consent_version: 'The version of the words that the participant agreed to.',
  may_quote: 'yes when the participant agreed that a report may use their words, else no.',
  messages: 'How many messages, choices and cards the answer has.',
  hidden: 'How many names, places and contact details the anonymiser replaced.',
} as const;

export type Row = { readonly [Column in keyof typeof COLUMNS]: string | number };

/** Ordered by case, then as the questions are asked. */
export function toRows(answers: readonly StoredAnswer[], dialogs: readonly Dialog[], seed: string): Row[] {
  const cases = caseIds(new Set(answers.map(({ participation }) => participation)), seed);
  const names = dialogs.flatMap(({ id, questions }) => questions.map((question) => `${id}.${question.id}`));
  const order = new Map(names.map((name, at) => [name, at]));
  return answers
    .map((answer) => ({
      answer,
      case: cases.get(answer.participation) ?? '',
      at: order.get(`${answer.dialog}.${answer.question}`) ?? Infinity,
    }))
    .sort((a, b) => (a.case === b.case ? a.at - b.at : a.case < b.case ? -1 : 1))
    .map(({ answer, case: id }) => toRow(answer, id, dialogs));
}

function toRow(answer: StoredAnswer, caseId: string, dialogs: readonly Dialog[]): Row {
  const { parts } = answer;
  const cells = cellsOf(answer);
  return {
    case_id: caseId,
    consultation: answer.consultation,
    revision: answer.revision,
    dialog: answer.dialog,
    audience: answer.audience,
    theme: answer.theme,
    question_id: answer.question,
    instrument: instrumentOf(answer, dialogs),
    kind: answer.kind,
    question: answer.wording,
    status: statusOf(answer),
    answer: cells.answer ?? '',
    choice: cells.choice ?? '',
    number: cells.number ?? '',
    order: cells.order ?? '',
    picture: cells.picture ?? '',
    follow_up: [...new Set(parts.flatMap((part) => (part.kind === 'text' ? (part.probe ?? []) : [])))].join(
      '; ',
    ),
    language: answer.language,
    day: answer.day,
    writer: answer.writer ?? '',
    group: answer.group ?? '',
    consent_version: answer.consent.version,
    may_quote: answer.consent.purposes.includes('quote') ? 'yes' : 'no',
    messages: parts.filter(isSaid).length,
    hidden: parts.reduce((sum, part) => sum + ('hidden' in part ? part.hidden : 0), 0),
  };
}

/** Each kind of question fills its own columns. */
function cellsOf({ kind, parts }: StoredAnswer): Cells {
  const name = (Object.keys(KINDS) as (keyof typeof KINDS)[]).find((each) => each === kind);
  return kindNamed(name ?? 'open-text').cells(parts);
}

function statusOf({ parts }: StoredAnswer): string {
  if (parts.some(isSaid)) return 'answered';
  return parts.some(({ kind }) => kind === 'stopped') ? 'stopped' : 'skipped';
}

function isSaid({ kind }: StoredAnswer['parts'][number]): boolean {
  return kind !== 'skipped' && kind !== 'stopped';
}

function instrumentOf({ dialog, question }: StoredAnswer, dialogs: readonly Dialog[]): string {
  const asked = dialogs.find(({ id }) => id === dialog)?.questions.find(({ id }) => id === question);
  return asked !== undefined && 'instrument' in asked ? asked.instrument : '';
}
