// A participant's side of the public Direct Line endpoint, as a program holds it: it posts, then polls.

import { randomUUID } from 'node:crypto';
import { z } from 'zod';

const soundings = z.object({
  turn: z.number(),
  prompt: z
    .object({
      choices: z.array(z.object({ id: z.string() })),
      takes: z.enum(['answer', 'receipt', 'choice']),
    })
    .nullable(),
  isOver: z.boolean(),
  kept: z.object({ question: z.string(), parts: z.number() }).nullable(),
});

const set = z.object({
  activities: z.array(z.object({ channelData: z.object({ soundings: soundings.optional() }).optional() })),
  watermark: z.string(),
});

const opened = z.object({ conversationId: z.string(), token: z.string() });

/** What the server said since the last look. */
export type Heard = {
  readonly turn: number;
  readonly choices: readonly string[];
  readonly takesAnswer: boolean;
  readonly isOver: boolean;
  readonly kept: readonly { readonly question: string; readonly parts: number }[];
};

export type DirectLineClient = {
  readonly hear: () => Promise<Heard>;
  readonly tap: (choice: string) => Promise<void>;
  /** Sends an activity as it is. */
  readonly raw: (activity: object) => Promise<void>;
  /** Sends words until the server says that they are kept. @param copies sent at the same instant, with one id. */
  readonly write: (text: string, copies: number) => Promise<void>;
};

/** How often, and after how many ms, a message that was not kept is sent again. */
const TRIES = 20;
const WAIT = 250;

/** @param url of the server, without a path. */
export async function openConversation(url: string): Promise<DirectLineClient> {
  const base = `${url.replace(/\/$/, '')}/v3/directline`;
  const call = async (
    method: string,
    path: string,
    token: string | null,
    body?: unknown,
  ): Promise<unknown> => {
    const response = await fetch(base + path, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok)
      throw new Error(`${method} ${path.replace(/[0-9a-f-]{36}/, ':id')}: ${String(response.status)}`);
    return response.json();
  };
  const { token: first } = opened.parse(await call('POST', '/tokens/generate', null));
  const { conversationId, token } = opened.parse(await call('POST', '/conversations', first));
  const activities = `/conversations/${conversationId}/activities`;
  let watermark = '';
  let turn = 0;
  const post = async (activity: object): Promise<void> => {
    for (let tried = 1; ; tried += 1) {
      try {
        await call('POST', activities, token, { type: 'message', ...activity });
        return;
      } catch (error) {
        if (tried === TRIES) throw error;
        await new Promise((again) => setTimeout(again, WAIT));
      }
    }
  };
  return {
    hear: async () => {
      const news = set.parse(await call('GET', `${activities}?watermark=${watermark}`, token));
      watermark = news.watermark;
      const told = news.activities.flatMap(({ channelData }) => channelData?.soundings ?? []);
      const prompt = told.findLast((each) => each.prompt !== null)?.prompt ?? null;
      turn = told.findLast((each) => each.prompt !== null)?.turn ?? turn;
      return {
        turn,
        choices: prompt?.choices.map(({ id }) => id) ?? [],
        takesAnswer: prompt?.takes === 'answer',
        isOver: told.some(({ isOver }) => isOver),
        kept: told.flatMap(({ kept }) => kept ?? []),
      };
    },
    raw: post,
    tap: (choice) => post({ value: { choice, turn }, channelData: { clientActivityID: randomUUID() } }),
    write: async (text, copies) => {
      const activity = { text, channelData: { clientActivityID: randomUUID(), inReplyTo: turn } };
      await Promise.all(Array.from({ length: copies }, () => post(activity)));
    },
  };
}
