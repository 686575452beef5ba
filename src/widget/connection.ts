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
/** All in ms. */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;
/** A request that takes longer will be tried again, or offered to be. */
const PATIENCE = 20_000;
/** When nothing was heard after something was sent, the stream may be dead without knowing it. */
const SILENCE = 3_000;
const REFRESH = 6 * 60 * 60 * 1000;

export function connect(listener: Listener): Connection {
  const leaving = new AbortController();
  let conversation: Conversation | null = null;
  let watermark = '';
  let socket: WebSocket | null = null;
  let wait = FIRST_WAIT;

  const call = async (
    method: string,
    path: string,
    token: string | null,
    body?: object,
  ): Promise<Response> => {
    const patience = new AbortController();
    const giveUp = () => patience.abort();
    const timer = setTimeout(giveUp, PATIENCE);
    leaving.signal.addEventListener('abort', giveUp);
    try {
      return await fetch(BASE + path, {
        method,
        signal: patience.signal,
        headers: {
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    } finally {
      clearTimeout(timer);
      leaving.signal.removeEventListener('abort', giveUp);
    }
  };

  const json = async <T>(reply: Promise<Response>): Promise<T> => {
    const response = await reply;
    if (response.status === 401 || response.status === 403) throw new Expired();
    if (!response.ok) throw new Error(String(response.status));
    return (await response.json()) as T;
  };

  const hear = (set: ActivitySet): void => {
    if (leaving.signal.aborted) return;
    watermark = set.watermark;
    listener.received(set);
  };

  const begin = async (): Promise<Conversation> => {
    const { token } = await json<{ token: string }>(call('POST', '/tokens/generate', null, hostedBy()));
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

  const follow = (streamUrl: string): void => {
    // The server behind a proxy may not know its own name; the page does.
    const url = new URL(streamUrl);
    url.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
    url.host = location.host;
    const stream = new WebSocket(url.href);
    socket = stream;
    let wasOpen = false;
    stream.onopen = () => {
      wasOpen = true;
      wait = FIRST_WAIT;
      listener.connected(true);
    };
    stream.onmessage = ({ data }: MessageEvent<string>) => {
      if (data !== '') hear(JSON.parse(data) as ActivitySet);
    };
    stream.onclose = () => {
      if (wasOpen) again();
      else void lookInstead();
    };
  };

  /** Some networks let no stream through: then we look for what is new, again and again. */
  const lookInstead = async (): Promise<void> => {
    const isHeard = await look();
    if (leaving.signal.aborted) return;
    if (!isHeard) return again();
    listener.connected(true);
    setTimeout(() => void lookInstead(), SILENCE);
  };

  const look = async (): Promise<boolean> => {
    if (conversation === null || leaving.signal.aborted) return false;
    try {
      const { conversationId, token } = conversation;
      hear(
        await json<ActivitySet>(
          call('GET', `/conversations/${conversationId}/activities?watermark=${watermark}`, token),
        ),
      );
      return true;
    } catch (error) {
      if (error instanceof Expired) listener.expired();
      return false;
    }
  };

  const lookAfterSilence = (): void => {
    const before = watermark;
    setTimeout(() => {
      if (watermark === before) void look();
    }, SILENCE);
  };

  const again = (): void => {
    if (leaving.signal.aborted) return;
    listener.connected(false);
    setTimeout(() => {
      if (!leaving.signal.aborted) void open();
    }, wait);
    wait = Math.min(wait * 2, LONGEST_WAIT);
  };

  const refresh = async (): Promise<void> => {
    if (conversation === null) return;
    try {
      const { token } = await json<{ token: string }>(call('POST', '/tokens/refresh', conversation.token));
      conversation = { ...conversation, token };
    } catch {
      // The next one is in time, or the conversation is over.
    }
  };

  void open();
  const refreshing = setInterval(() => void refresh(), REFRESH);
  return {
    send: async (outgoing) => {
      if (conversation === null) return 'not-sent';
      const path = `/conversations/${conversation.conversationId}/activities`;
      try {
        const { ok, status } = await call('POST', path, conversation.token, activityOf(outgoing));
        if (ok) lookAfterSilence();
        if (ok) return 'sent';
        if (status === 413) return 'too-long';
        return status === 401 || status === 403 ? 'expired' : 'not-sent';
      } catch {
        return 'not-sent';
      }
    },
    close: () => {
      clearInterval(refreshing);
      leaving.abort();
      socket?.close();
    },
  };
}

/** The code of the host's link that the page was opened with. */
function hostedBy(): { link: string } | undefined {
  const [, link] = /^\/with\/([^/]+)\/?$/.exec(location.pathname) ?? [];
  return link === undefined ? undefined : { link };
}

class Expired extends Error {}
