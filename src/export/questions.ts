// What people ask us, as a list that can be read out.

import { type Dialog } from '#dialog/dialog';
import { type StoredAnswer } from '#privacy/sealed-answer';
import { kindNamed } from '#questions/kinds';

/**
 * Grouped by the block and its question, then by language; in no order of who asked, and with nothing of them. Whoever
 * did not agree that their words may be used is not read out word for word, and the list says so.
 */
export function toQuestionsList(answers: readonly StoredAnswer[], dialogs: readonly Dialog[]): string {
  const asked = dialogs.flatMap((dialog) =>
    dialog.questions.flatMap((question) => {
      const theirs = answers.filter((each) => each.dialog === dialog.id && each.question === question.id);
      return question.asksUs ? [{ dialog, theirs: theirs.flatMap(questionOf) }] : [];
    }),
  );
  const sections = asked.flatMap(({ dialog, theirs }) =>
    theirs.length === 0 ? [] : [`${dialog.theme}, ${dialog.audience}`, ...inOrder(theirs), ''],
  );
  return [HEADING, '', ...(sections.length === 0 ? ['Nobody has asked anything yet.', ''] : sections)].join(
    '\n',
  );
}

const HEADING =
  'What people asked us. Machines took out names and places; read it before you read it out.\n' +
  '"Not word for word": this person did not agree that we use their words. Say what they ask in your own.';

type Asked = { readonly language: string; readonly text: string; readonly mayQuote: boolean };

function questionOf({ kind, parts, language, consent }: StoredAnswer): Asked[] {
  const name = kind === 'own-word' ? 'own-word' : 'open-text';
  const text = kindNamed(name).cells(parts).answer ?? '';
  return text.trim() === '' ? [] : [{ language, text, mayQuote: consent.purposes.includes('quote') }];
}

/** By language and then by the words themselves: not by day, and not by person. */
function inOrder(theirs: readonly Asked[]): string[] {
  const key = ({ language, text }: Asked) => `${language} ${text}`;
  return [...theirs]
    .sort((a, b) => (key(a) < key(b) ? -1 : 1))
    .map(({ language, text, mayQuote }, at) => {
      const note = mayQuote ? '' : ' (not word for word)';
      return `${String(at + 1)}. [${language}]${note} ${text.replace(/\n/g, ' / ')}`;
    });
}
