// What somebody may type instead of tapping. Only whole messages count, never a part of one.

import { type Choice, CONTROLS } from '#dialog/choice';
import { type Offer } from '#privacy/chosen';
import { fold } from '#privacy/fold';
import { localeOf } from './locales';
import { type Renderer } from './render';

/** Control → words that mean it, of one language. */
export type Commands = Readonly<Record<string, readonly string[]>>;

/** Everyday words for yes and no, of one language. */
export type YesAndNo = {
  readonly yes: readonly string[];
  readonly no: readonly string[];
  /** English words that say something else in this language, and so are no form of any choice: Polish "no" is a yes. */
  readonly notEnglish: readonly string[];
};

/** Understood in every language: a false stop is cheap, a missed stop is not. */
const EVERYWHERE: readonly string[] = ['stop', 'help'];

const SOURCE = 'en';

/**
 * A choice by its number, its label, or its English label: typed on a borrowed phone, English is never wrong.
 * The choices `yes` and `no` also by everyday words for them.
 * @param yesAndNo by language.
 */
export function formsOfChoices(
  renderer: Renderer,
  yesAndNo: Readonly<Record<string, YesAndNo>>,
  language: string | null,
  choices: readonly Choice[],
): Offer[] {
  const falseFriends = (yesAndNo[language ?? SOURCE]?.notEnglish ?? []).map(fold);
  const sayings = (each: string, id: string) =>
    id === 'yes' || id === 'no' ? (yesAndNo[each]?.[id] ?? []) : [];
  return choices.map(({ id, label }, at) => {
    // A language by its English name, too: staff look for it on a borrowed phone.
    const called = 'language' in label ? [localeOf(label.language).english] : [];
    const own = [renderer.label(language, label).text, ...sayings(language ?? SOURCE, id)];
    const english = [renderer.label(SOURCE, label).text, ...sayings(SOURCE, id)];
    return {
      id,
      forms: [
        String(at + 1),
        ...called,
        ...own.flatMap(withoutNumber),
        ...english.flatMap(withoutNumber).filter((form) => !falseFriends.includes(fold(form))),
      ],
    };
  });
}

/** "5 – Really agree" is also "Really agree". */
function withoutNumber(label: string): string[] {
  return [label, label.replace(/^\p{Nd}+[\s.–-]+/u, '')];
}

/**
 * Controls in the language and in English; stop and help in every language. Before a language is chosen, all of them.
 * @param commands by language, also of languages that are not on offer.
 */
export function formsOfControls(
  commands: Readonly<Record<string, Commands>>,
  language: string | null,
): Offer[] {
  const all = Object.keys(commands);
  const near = language === null ? all : [language, SOURCE];
  return CONTROLS.map((control) => {
    const languages = EVERYWHERE.includes(control) ? all : near;
    return { id: control, forms: [...new Set(languages.flatMap((each) => commands[each]?.[control] ?? []))] };
  });
}
