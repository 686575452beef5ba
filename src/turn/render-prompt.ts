// The buttons of a turn, in the participant's language.

import { type Choice } from '#dialog/choice';
import { shell } from '#dialog/message';
import { type Form, promptOf } from '#engine/prompt';
import { type Session } from '#engine/session';
import { type Renderer } from '#language/render';
import { type Button, type Reply, type ReplyForm } from './incoming';
import { type Edition } from './turn-needs';

export function renderPrompt(
  { consultation, renderer }: Edition,
  session: Session | null,
  language: string | null,
): NonNullable<Reply['prompt']> {
  const { choices, controls, takes, about, hint, form } = promptOf(consultation, session);
  return {
    choices: choices.map((each) => rendered(renderer, language, each)),
    controls: controls.map(({ id, label }) => rendered(renderer, language, { id: `control:${id}`, label })),
    takes,
    about,
    hint: renderer.label(language, shell(hint)),
    form: form === null ? null : renderedForm(renderer, language, form),
  };
}

function rendered(renderer: Renderer, language: string | null, { id, label }: Choice): Button {
  return { id, label: renderer.label(language, label) };
}

function renderedForm(renderer: Renderer, language: string | null, form: Form): ReplyForm {
  if (form.is === 'drawing') return form;
  const [from, to] = form.ends;
  return {
    is: 'line',
    cards: form.cards.map((each) => rendered(renderer, language, each)),
    ends: [renderer.label(language, from), renderer.label(language, to)],
    ownCards: form.ownCards,
  };
}
