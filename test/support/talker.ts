// A participant of a server process: taps what is offered by its words, writes, and hears what is said.

import { call, open } from './server';

type Button = { readonly id: string; readonly label: { readonly text: string } };
type Prompt = { readonly choices: Button[]; readonly takes: string; readonly form: unknown };
type Told = { readonly turn: number; readonly prompt: Prompt | null; readonly isOver: boolean };
type Activity = { readonly text: string; readonly channelData?: { readonly soundings?: Told } };

export type Talker = Awaited<ReturnType<typeof createTalker>>;

/** @param link the code of a host's link. */
export async function createTalker(url: string, link?: string) {
  const { conversationId, token } = link === undefined ? await open({ url }) : await openBy(url, link);
  const path = `/v3/directline/conversations/${conversationId}/activities`;
  let turn = 0;
  let prompt: Prompt | null = null;
  let watermark = '';
  /** What was said since the last look, without marks of direction. */
  const hear = async (): Promise<string[]> => {
    const { json } = await call({ url }, 'GET', `${path}?watermark=${watermark}`, { token });
    const set = json as { activities: Activity[]; watermark: string };
    watermark = set.watermark;
    for (const { channelData } of set.activities) {
      const told = channelData?.soundings;
      if (told?.prompt != null) [turn, prompt] = [told.turn, told.prompt];
    }
    return set.activities
      .filter(({ channelData }) => channelData?.soundings !== undefined)
      .map(({ text }) => text.replace(/[\u2066-\u2069]/g, ''));
  };
  const send = async (activity: object): Promise<string[]> => {
    const answer = await call({ url }, 'POST', path, {
      token,
      body: JSON.stringify({ type: 'message', ...activity }),
    });
    if (answer.status !== 200) throw new Error(`${String(answer.status)} ${answer.text}`);
    return hear();
  };
  return {
    hear,
    send,
    prompt: () => prompt,
    turn: () => turn,
    tap: (choice: string) => send({ value: { choice, turn } }),
    write: (text: string) => send({ text, channelData: { inReplyTo: turn } }),
    /** Taps the first of these that is offered, until none is, or something can be written. */
    walk: async (wanted: readonly string[]): Promise<string[]> => {
      let said = await hear();
      for (;;) {
        const choice = wanted.find((each) => prompt?.choices.some(({ id }) => id === each));
        if (choice === undefined || prompt?.takes === 'answer') return said;
        said = await send({ value: { choice, turn } });
      }
    },
  };
}

export const TAKES_PART = ['en', 'yes', '18-24', '18-or-over', '13-15', 'next', 'go-on', 'self'];

async function openBy(url: string, link: string) {
  type Opened = { conversationId: string; token: string };
  const body = JSON.stringify({ link });
  const { token } = (await call({ url }, 'POST', '/v3/directline/tokens/generate', { body })).json as Opened;
  return (await call({ url }, 'POST', '/v3/directline/conversations', { token })).json as Opened;
}
