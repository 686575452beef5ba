// One message asks one thing. Every language.

import { type Question } from '#dialog/dialog';
import { type Problem } from '#dialog/problem';
import { type LintedText } from './linted-text';

/** Those of Latin, Arabic, Ethiopic, Armenian and full-width scripts. */
const QUESTION_MARK = /[?؟፧՞？]/g;

/** Kinds that may say what to do instead of asking. */
const STATEMENTS: readonly Question['kind'][] = ['content-note', 'agree-scale', 'drawing', 'violence-scale'];

/** Rule `one-question`: participants.md 2.1, at most one question mark a message; a question's first wording has one. */
export function lintQuestionMarks({ text, wording, where }: LintedText): Problem[] {
  const marks = countQuestionMarks(text);
  const mustAsk = wording !== null && wording.form === 'text' && !STATEMENTS.includes(wording.question.kind);
  if (marks > 1) return [severalQuestions(where, marks)];
  return mustAsk && marks === 0 && text.trim() !== '' ? [noQuestion(where)] : [];
}

/** Question marks of any script. */
export function countQuestionMarks(text: string): number {
  return text.match(QUESTION_MARK)?.length ?? 0;
}

function severalQuestions(where: string, marks: number): Problem {
  return {
    rule: 'one-question',
    what: `It asks ${String(marks)} questions.`,
    where,
    why: 'One message asks one thing, so that it is clear what is being answered.',
    fix: 'Ask one question, with one question mark.',
  };
}

function noQuestion(where: string): Problem {
  return {
    rule: 'one-question',
    what: 'It asks no question.',
    where,
    why: 'People look for the question mark to see what they are to answer.',
    fix: 'Ask one question, with one question mark.',
  };
}
