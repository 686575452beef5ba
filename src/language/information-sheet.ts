// The information sheet: all that is said before consent, as one text to read, to keep, or to hear.

import { cardsIn } from '#dialog/audiences';
import { type Consultation } from '#dialog/consultation';
import { information, type Message, purpose, shell } from '#dialog/message';
import { type Bubble, type Renderer } from './render';

export type InformationSheet = {
  /** One for each line of each card; a draft has English beside it, as in the chat. */
  readonly bubbles: readonly Bubble[];
  /** The file in locales/<language>/ in which a person reads it aloud; null where there is none. */
  readonly recording: string | null;
};

/** Of whoever can be asked in the language: before somebody says who they are, all cards stand in it. */
export function informationSheet(
  consultation: Consultation,
  renderer: Renderer,
  language: string,
): InformationSheet {
  const isDraft = consultation.drafts.includes(language);
  const messages: Message[] = [
    shell('hello'),
    ...(isDraft ? [shell('draft')] : []),
    ...cardsIn(consultation, language).map((card) => information(consultation, card)),
    ...consultation.purposes.map((each) => purpose(consultation, each, 'ask')),
    shell('help.card'),
  ];
  return {
    bubbles: renderer.bubbles(language, messages),
    recording: consultation.informationSheet.recordings[language] ?? null,
  };
}

/** As a text file: one language after the other, without the marks that keep directions apart on a screen. */
export function sheetAsText({ bubbles }: InformationSheet): string {
  const languages = [...new Set(bubbles.flatMap(({ pieces }) => pieces.map(({ lang }) => lang)))];
  const columns = languages.map((each) =>
    bubbles.flatMap(({ pieces }) => pieces.filter(({ lang }) => lang === each).map(({ text }) => text)),
  );
  return `${columns.map((lines) => lines.join('\n\n')).join('\n\n———\n\n')}\n`;
}
