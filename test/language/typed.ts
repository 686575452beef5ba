// What a whole message means in a session of a language, beside the labels of its choices.

import { type Choice, CONTROLS } from '#dialog/choice';
import { type Renderer } from '#language/render';
import { formsOfChoices, formsOfControls } from '#language/typed-forms';
import { Chosen } from '#privacy/chosen';
import { receive } from '#privacy/receive';
import { content } from '../support/house';

export const { commands, yesAndNo } = content();
export const LANGUAGES = Object.keys(yesAndNo);

/** Labels in no language: the words are what is tested. */
const renderer: Renderer = {
  bubbles: () => [],
  label: () => ({ lang: 'en', dir: 'ltr', text: 'A label that nobody types' }),
  plain: () => '',
};
const choices: Choice[] = ['yes', 'no'].map((id) => ({ id, label: { key: id } }));

/** Session language → what a text is compared with. */
const offers = new Map(
  LANGUAGES.map((language) => [
    language,
    [...formsOfControls(commands, language), ...formsOfChoices(renderer, yesAndNo, language, choices)],
  ]),
);

/** A control, `yes`, `no`, or nothing, where yes and no are on offer. */
export function meant(language: string, text: string): string | null {
  return Chosen.byWords(receive(text), offers.get(language) ?? [])?.id ?? null;
}

/** Everything that can be typed in a language: control, or `yes` or `no`, with its word. */
export function wordsOf(language: string): { id: string; word: string }[] {
  const { yes = [], no = [] } = yesAndNo[language] ?? {};
  const controls = CONTROLS.map((id) => [id, commands[language]?.[id] ?? []] as const);
  return [...controls, ['yes', yes] as const, ['no', no] as const].flatMap(([id, words]) =>
    words.map((word) => ({ id, word })),
  );
}
