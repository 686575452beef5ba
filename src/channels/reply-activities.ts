// A reply as activities that any Bot Framework client can show.

import { type Activity, ActionTypes, type CardAction, InputHints } from 'botbuilder-core';
import { type Bubble } from '#language/render';
import { type Button, type Reply } from '#turn/incoming';

/** What our own page reads beside the text. Other clients show the text and the suggested actions. */
type SoundingsData = {
  readonly turn: number;
  readonly language: string | null;
  readonly pieces: Bubble['pieces'];
  /** On the last bubble of a reply only. */
  readonly prompt: Reply['prompt'];
  readonly isOver: boolean;
  readonly kept: Reply['kept'];
};

/** One activity a bubble; the last one carries the buttons. */
export function replyActivities(reply: Reply): Partial<Activity>[] {
  return reply.bubbles.map((bubble, at) => {
    const isLast = at === reply.bubbles.length - 1;
    const prompt = isLast ? reply.prompt : null;
    const [first] = bubble.pieces;
    const soundings: SoundingsData = {
      turn: reply.turn,
      language: reply.language,
      pieces: bubble.pieces,
      prompt,
      isOver: isLast && reply.isOver,
      kept: isLast ? reply.kept : null,
    };
    return {
      type: 'message',
      text: bubble.pieces.map(({ text }) => text).join('\n\n'),
      textFormat: 'plain',
      locale: first?.lang ?? 'en-GB',
      inputHint: InputHints.AcceptingInput,
      channelData: { soundings },
      ...(prompt === null ? {} : { suggestedActions: { to: [], actions: actionsOf(prompt, reply.turn) } }),
    };
  });
}

function actionsOf({ choices, controls }: NonNullable<Reply['prompt']>, turn: number): CardAction[] {
  return [...choices, ...controls].map(({ id, label }: Button) => ({
    type: ActionTypes.MessageBack,
    title: label.text,
    displayText: label.text,
    text: label.text,
    value: { choice: id, turn },
  }));
}
