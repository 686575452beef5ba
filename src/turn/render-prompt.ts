// The buttons of a turn, in the participant's language.

import { promptOf } from '#engine/prompt';
import { type Session } from '#engine/session';
import { type Reply } from './incoming';
import { type TurnNeeds } from './turn-needs';

export function renderPrompt(
  { consultation, renderer }: Pick<TurnNeeds, 'consultation' | 'renderer'>,
  session: Session | null,
  language: string | null,
): NonNullable<Reply['prompt']> {
  const { choices, controls, takes, about } = promptOf(consultation, session);
  return {
    choices: choices.map(({ id, label }) => ({ id, label: renderer.label(language, label) })),
    controls: controls.map(({ id, label }) => ({
      id: `control:${id}`,
      label: renderer.label(language, label),
    })),
    takes,
    about,
  };
}
