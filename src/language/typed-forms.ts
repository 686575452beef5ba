// What somebody may type instead of tapping.

import { type Choice, CONTROLS } from '#dialog/choice';
import { type Offer } from '#privacy/chosen';
import { type Renderer } from './render';

/** Control → words that mean it, of one language. */
export type Commands = Readonly<Record<string, readonly string[]>>;

/** A choice by its number, its label, or its English label: typed on a borrowed phone, English is never wrong. */
export function formsOfChoices(
  renderer: Renderer,
  language: string | null,
  choices: readonly Choice[],
): Offer[] {
  return choices.map(({ id, label }, at) => {
    const labels = [renderer.label(language, label).text, renderer.label('en', label).text];
    return { id, forms: [String(at + 1), ...labels] };
  });
}

/** Controls in the language and in English; stop and help in every language: a missed stop is not cheap. */
export function formsOfControls(
  commands: Readonly<Record<string, Commands>>,
  language: string | null,
): Offer[] {
  return CONTROLS.map((control) => {
    const everywhere = control === 'stop' || control === 'help' || language === null;
    const languages = everywhere ? Object.keys(commands) : [language, 'en'];
    return { id: control, forms: languages.flatMap((each) => commands[each]?.[control] ?? []) };
  });
}
