// A picture with a caption, or words instead. The picture is held for a reviewer; the caption is what is coded.

import { type QuestionKind } from './question-kind';
import { writtenWords } from './written-words';

/** The choice to say it in words. */
export const TELL_INSTEAD = 'tell';

export const drawing = {
  name: 'drawing',
  isAsked: true,
  shape: {},
  recognises: 'one',
  options: () => [{ id: TELL_INSTEAD, label: { common: 'drawing.tell' } }],
  plainHint: 'plain.words',
  texts: () => [],
  cells: (parts) => ({
    picture: parts.some(({ kind }) => kind === 'picture') ? 'held' : '',
    answer: writtenWords(parts),
  }),
} as const satisfies QuestionKind;
