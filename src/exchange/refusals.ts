// Why a file that a translator sent back is not taken, each reason so that it can be mended.

import { type Problem } from '#dialog/problem';

/** `where` is the file, with the id of the text in it. */
export const refusals = {
  malformed: (where: string, what: string): Problem => ({
    rule: 'returned-malformed',
    what: `This is not a file that we sent: ${what}`,
    where,
    why: 'A file that is cut short or changed by hand may have lost texts without a word.',
    fix: 'Save it once more from the translation tool, as XLIFF 1.2, and send that.',
  }),
  language: (where: string, found: string, known: readonly string[]): Problem => ({
    rule: 'returned-language',
    what: `It is a translation into "${found}".`,
    where,
    why: 'Words in the wrong language would reach people who cannot read them.',
    fix: `Export anew for one of: ${known.join(', ')}. The source-language, the target-language and the original of the file are never changed.`,
  }),
  role: (where: string, found: string | null): Problem => ({
    rule: 'returned-role',
    what:
      found === null
        ? 'It says that strings were reviewed, and not by whom.'
        : `"${found}" cannot say that strings were reviewed.`,
    where,
    why: 'A review counts by who did it: people of the community, in a role, never by name.',
    fix: 'Add --role with a role in lower-case words, such as --role "community reviewer".',
  }),
  unknownKey: (where: string): Problem => ({
    rule: 'returned-key',
    what: 'There is no such string.',
    where,
    why: 'Its text would be lost without a word.',
    fix: 'Export anew and bring the text over, or take the unit out of the file.',
  }),
  twice: (where: string): Problem => ({
    rule: 'returned-twice',
    what: 'The string is in the file twice.',
    where,
    why: 'Nobody can tell which of the two is meant.',
    fix: 'Leave one of them in the file.',
  }),
  empty: (where: string): Problem => ({
    rule: 'returned-empty',
    what: 'The translation was taken away.',
    where,
    why: 'A language is offered only where it is complete.',
    fix: 'Write it, or take the unit out of the file: then the text stays as it was.',
  }),
  brokenPlaceholder: (where: string, found: string): Problem => ({
    rule: 'returned-placeholder',
    what: `"${found}" is no placeholder any more.`,
    where,
    why: 'The participant would read the brackets.',
    fix: 'Copy the placeholder from the English text, with both pairs of brackets.',
  }),
  missingPlaceholder: (where: string, name: string): Problem => ({
    rule: 'returned-placeholder',
    what: `{{${name}}} is not in it.`,
    where,
    why: 'Something would be left unsaid, such as a phone number or how many questions there are.',
    fix: `Put {{${name}}} where it belongs in the sentence.`,
  }),
  extraPlaceholder: (where: string, name: string): Problem => ({
    rule: 'returned-placeholder',
    what: `{{${name}}} is not in the English text.`,
    where,
    why: 'Nothing would be filled in there.',
    fix: `Take {{${name}}} out, or correct its spelling: names are never translated.`,
  }),
  missingForm: (where: string, form: string): Problem => ({
    rule: 'returned-form',
    what: `The form "${form}" is not there.`,
    where,
    why: 'Sentences with a number in it need a form for each kind of number.',
    fix: `Translate the unit that ends in _${form} too, and leave all units in the file.`,
  }),
  strangeForm: (where: string, form: string, forms: readonly string[]): Problem => ({
    rule: 'returned-form',
    what: `The language has no form "${form}".`,
    where,
    why: 'It would never be said.',
    fix: `Take the unit out. The forms are: ${forms.join(', ')}.`,
  }),
  lines: (where: string, found: number, expected: number): Problem => ({
    rule: 'returned-lines',
    what: `It has ${String(found)} lines, and English has ${String(expected)}.`,
    where,
    why: 'Each line is a message of its own: buttons and pauses come where English has them.',
    fix: `Keep ${String(expected)} lines: no more line breaks, and no fewer.`,
  }),
  questions: (where: string, found: number): Problem => ({
    rule: 'returned-questions',
    what: `It asks ${String(found)} questions.`,
    where,
    why: 'One message asks one thing, so that it is clear what is being answered.',
    fix: 'Ask one question, with one question mark.',
  }),
};
