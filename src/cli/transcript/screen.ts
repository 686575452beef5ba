// One participant in front of a turn, who remembers the last reply with buttons as a screen does.

import { receive } from '#privacy/receive';
import { receiveDrawing } from '#privacy/receive-drawing';
import { type Incoming, type Reply } from '#turn/incoming';
import { type Turn } from '#turn/turn';

export type Screen = {
  readonly turn: () => number;
  readonly prompt: () => Reply['prompt'];
  readonly take: (what: Incoming['what'], activity: string) => Promise<Reply>;
};

/** @param link the code of a host's link, or null. */
export function createScreen(turn: Turn, conversation: string, link: string | null): Screen {
  let last: Reply | null = null;
  return {
    turn: () => last?.turn ?? 0,
    prompt: () => last?.prompt ?? null,
    take: async (what, activity) => {
      const reply = await turn.take({ conversation, activity, link, what });
      if (reply.prompt !== null) last = reply;
      return reply;
    },
  };
}

export const tap = (choice: string, turn: number): Incoming['what'] => ({
  is: 'tapped',
  choice: receive(choice),
  turn,
});

export const write = (text: string, inReplyTo: number): Incoming['what'] => ({
  is: 'wrote',
  text: receive(text),
  inReplyTo,
});

/** A drawing as small as can be: what is drawn is nobody's business in a transcript. */
export function draw(caption: string, turn: number): Incoming['what'] {
  const drawing = receiveDrawing([{ colour: 'black', width: 2, points: [100, 100, 900, 900] }]);
  if (drawing === null) throw new Error('The drawing of transcripts is none.');
  return { is: 'drew', turn, drawing, caption: caption === '' ? null : receive(caption) };
}

export function arrange(
  placed: readonly ({ readonly card: string } | { readonly own: string })[],
  leftOut: readonly string[],
  caption: string,
  turn: number,
): Incoming['what'] {
  return {
    is: 'arranged',
    turn,
    placed: placed.map((each) =>
      'card' in each ? { card: receive(each.card) } : { own: receive(each.own) },
    ),
    leftOut: leftOut.map(receive),
    caption: caption === '' ? null : receive(caption),
  };
}

/**
 * Walks from the first screen to the first question of a dialog by the buttons that take part, past the warm-ups.
 * @param dialog its id. @param wanted what is chosen where there is a choice: a language, an audience.
 */
export async function walkToQuestions(
  screen: Screen,
  first: Reply,
  dialog: string,
  wanted: readonly string[],
  name: (step: number) => string,
): Promise<Reply> {
  let reply = first;
  for (let step = 1; !isAsking(screen.prompt(), dialog); step += 1) {
    if (screen.prompt()?.takes === 'answer') {
      reply = await screen.take(tap('control:skip', screen.turn()), name(step));
      continue;
    }
    const ids = screen.prompt()?.choices.map(({ id }) => id) ?? [];
    const [only] = ids;
    const choice = [dialog, ...wanted, ...TAKES_PART].find((each) => ids.includes(each)) ?? only;
    if (choice === undefined || step > 60) throw new Error('There is no way to the questions from here.');
    reply = await screen.take(tap(choice, screen.turn()), name(step));
  }
  return reply;
}

/** A content note can be the first thing of a dialog. */
function isAsking(prompt: Reply['prompt'], dialog: string): boolean {
  return prompt?.about.startsWith(`${dialog}.`) === true;
}

const TAKES_PART = ['yes', 'next', 'go-on', '18-or-over', '18-24', '16-17', 'self'];
