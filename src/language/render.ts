// Messages and choices as they are shown: in a language, with its direction.

import { mattersForSafety, type Message, shell } from '#dialog/message';
import { type Choice } from '#dialog/choice';
import { type Catalogue } from './catalogue';
import { localeOf } from './locales';

/** Text in one language. `lang` is a BCP 47 tag. */
export type Piece = { readonly lang: string; readonly dir: 'ltr' | 'rtl'; readonly text: string };

/** What stands in one bubble: one piece, or the same thing in several languages. */
export type Bubble = { readonly pieces: readonly Piece[] };

export type Renderer = {
  /**
   * One bubble for each line of each message. Before a language is chosen, every language on offer stands in it;
   * in a draft language, English stands beside what matters for consent and help.
   */
  readonly bubbles: (language: string | null, messages: readonly Message[], receipt?: string) => Bubble[];
  readonly label: (language: string | null, label: Choice['label']) => Piece;
  /** The message in this language alone, on one line, without isolates: for keeping. */
  readonly plain: (language: string, message: Message) => string;
};

const SOURCE = 'en';

/** @param offered languages on offer, in order. @param drafts those of them that nobody has approved. */
export function createRenderer(
  catalogue: Catalogue,
  offered: readonly string[],
  drafts: readonly string[],
): Renderer {
  const piece = (language: string, text: string): Piece => {
    const { tag, dir } = localeOf(language);
    return { lang: tag, dir, text };
  };
  const languagesFor = (language: string | null, message: Message): readonly string[] => {
    if (language === null) return offered;
    return drafts.includes(language) && mattersForSafety(message) ? [language, SOURCE] : [language];
  };
  return {
    bubbles: (language, messages, receipt) =>
      messages.flatMap((message) => {
        const shown = receipt === undefined && isReceipt(message) ? shell('receipt.gone') : message;
        const columns = languagesFor(language, shown).map((each) =>
          catalogue
            .sentence(each, shown, receipt)
            .split('\n')
            .map((text) => piece(each, text)),
        );
        return withoutRepeats(rows(columns));
      }),
    label: (language, label) => {
      if ('language' in label) return piece(label.language, localeOf(label.language).endonym);
      const all = language === null ? offered : [language];
      const texts = all.map((each) => catalogue.sentence(each, label).replace(/\n/g, ' '));
      return piece(all[0] ?? SOURCE, texts.join(' · '));
    },
    plain: (language, message) =>
      catalogue
        .sentence(language, message)
        .replace(/[\u2066-\u2069]/g, '')
        .replace(/\n/g, ' '),
  };
}

function isReceipt({ key }: Message): boolean {
  return key === shell('receipt.show').key;
}

function rows(columns: readonly (readonly Piece[])[]): Bubble[] {
  const longest = Math.max(...columns.map((column) => column.length));
  return Array.from({ length: longest }, (_, at) => ({
    pieces: columns.flatMap((column) => column.slice(at, at + 1)),
  }));
}

/** Where both languages show the same characters, such as the four words, once is enough. */
function withoutRepeats(bubbles: Bubble[]): Bubble[] {
  return bubbles.map(({ pieces }) => ({
    pieces: pieces.filter((each, at) => pieces.findIndex((other) => other.text === each.text) === at),
  }));
}
