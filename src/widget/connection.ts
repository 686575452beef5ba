// A Direct Line conversation: opened, followed, found again after a lost connection.

import { activityOf, type ActivitySet, type Conversation, type Outgoing } from './wire';

export type Listener = {
  received: (set: ActivitySet) => void;
  connected: (isConnected: boolean) => void;
  /** The server no longer knows this conversation's token. */
  expired: () => void;
};

type Sent = 'sent' | 'not-sent' | 'too-long' | 'expired';

export type Connection = {
  send: (outgoing: Outgoing) => Promise<Sent>;
  /** At once: no request is left under way. */
  close: () => void;
};

const BASE = '/v3/directline';
/** Ms before the first and the longest wait between two tries. */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;

export function connect(listener: Listener): Connection {
  const leaving = new AbortController();
  let conversation: Conversation | null = null;
  let watermark = '';
  let socket: WebSocket | null = null;
  let wait = FIRST_WAIT;

  const call = (method: string, path: string, token: string | null, body?: object) =>
    fetch(BASE + path, {
      method,
      signal: leaving.signal,
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });

  const json = async <T>(reply: Promise<Response>): Promise<T> => {
    const response = await reply;
    if (response.status === 401 || response.status === 403) throw new Expired();
    if (!response.ok) throw new Error(String(response.status));
    return (await response.json()) as T;
  };

  const begin = async (): Promise<Conversation> => {
    const { token } = await json<{ token: string }>(call('POST', '/tokens/generate', null));
    return json<Conversation>(call('POST', '/conversations', token));
  };

  const findAgain = ({ conversationId, token }: Conversation): Promise<Conversation> =>
    json<Conversation>(call('GET', `/conversations/${conversationId}?watermark=${watermark}`, token));

  const open = async (): Promise<void> => {
    try {
      conversation = conversation === null ? await begin() : await findAgain(conversation);
      follow(conversation.streamUrl);
    } catch (error) {
      if (error instanceof Expired) listener.expired();
      else again();
    }
  };

  const follow = (url: string): void => {
    const stream = new WebSocket(url);
    socket = stream;
    stream.onopen = () => {
      wait = FIRST_WAIT;
      listener.connected(true);
    };
    stream.onmessage = ({ data }: MessageEvent<string>) => {
      if (data === '') return;
      const set = JSON.parse(data) as ActivitySet;
      watermark = set.watermark;
      listener.received(set);
    };
    stream.onclose = again;
  };

  const again = (): void => {
    if (leaving.signal.aborted) return;
    listener.connected(false);
    setTimeout(() => {
      if (!leaving.signal.aborted) void open();
    }, wait);
    wait = Math.min(wait * 2, LONGEST_WAIT);
  };

  void open();
  return {
    send: async (outgoing) => {
      if (conversation === null) return 'not-sent';
      const path = `/conversations/${conversation.conversationId}/activities`;
      try {
        const { ok, status } = await call('POST', path, conversation.token, activityOf(outgoing));
        if (ok) return 'sent';
        if (status === 413) return 'too-long';
        return status === 401 || status === 403 ? 'expired' : 'not-sent';
      } catch {
        return 'not-sent';
      }
    },
    close: () => {
      leaving.abort();
      socket?.close();
    },
  };
}

class Expired extends Error {}
