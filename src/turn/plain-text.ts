// A reply where there are no buttons: its choices by number, and how to answer.

import { type Reply } from './incoming';

/** One line of text each, in the order in which they are read; bubbles first. */
export function plainText({ bubbles, prompt }: Reply): {
  said: string[];
  choices: string[];
  hint: string | null;
} {
  return {
    said: bubbles.map(({ pieces }) => pieces.map(({ text }) => withoutIsolates(text)).join('  ⁄  ')),
    choices: (prompt?.choices ?? []).map(
      ({ label }, at) => `${String(at + 1)}  ${withoutIsolates(label.text)}`,
    ),
    hint: prompt === null || isSilent(prompt) ? null : withoutIsolates(prompt.hint.text),
  };
}

/** Where nothing can be chosen and nothing is asked there is nothing to type. */
function isSilent({ takes, choices }: NonNullable<Reply['prompt']>): boolean {
  return takes === 'choice' && choices.length === 0;
}

/** Marks of direction that a screen needs, and a line of text does not. */
export function withoutIsolates(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, '');
}
