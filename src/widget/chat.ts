// What the page knows: the bubbles so far, and what can be done now. In memory only.

import { connect, type Connection } from './connection';
import { type Outgoing, type Piece, type Prompt, type SoundingsData, type WireActivity } from './wire';

export type Bubble = {
  id: string;
  isMine: boolean;
  pieces: Piece[];
  /** Of a message of mine that has not arrived. */
  status: 'sending' | 'sent' | 'not-sent';
  outgoing: Outgoing | null;
  /** What its draft belonged to. */
  about: string;
};

export type Chat = {
  bubbles: Bubble[];
  prompt: Prompt | null;
  /** A button was tapped and its reply is on the way. */
  isWaiting: boolean;
  turn: number;
  language: string | null;
  isConnected: boolean;
  isExpired: boolean;
  /** The last text was too long to send, and is back in its box. */
  isTooLong: boolean;
  /** Texts that were typed and not sent, by what they belong to. */
  drafts: Record<string, string>;
};

export type ChatStore = {
  read: () => Chat;
  draft: (text: string) => void;
  write: (text: string) => void;
  tap: (choice: string, label: Piece) => void;
  sendAgain: (bubble: Bubble) => void;
  close: () => void;
};

const EMPTY: Chat = {
  bubbles: [],
  prompt: null,
  isWaiting: false,
  turn: 0,
  language: null,
  isConnected: true,
  isExpired: false,
  isTooLong: false,
  drafts: {},
};

/** @param changed is called after each change. */
export function startChat(changed: (chat: Chat) => void): ChatStore {
  let chat = EMPTY;
  const seen = new Set<string>();
  const update = (change: Partial<Chat>) => {
    chat = { ...chat, ...change };
    changed(chat);
  };
  const mark = (id: string, status: Bubble['status']) =>
    update({ bubbles: chat.bubbles.map((bubble) => (bubble.id === id ? { ...bubble, status } : bubble)) });

  const connection: Connection = connect({
    received: ({ activities }) => {
      const news = activities.filter(({ id }) => !seen.has(id));
      for (const { id } of news) seen.add(id);
      update(news.reduce(withActivity, chat));
    },
    connected: (isConnected) => update({ isConnected }),
    expired: () => update({ isExpired: true, prompt: null }),
  });

  /** Into its box, to be sent in two parts; what was typed there meanwhile stays behind it. */
  const putBack = ({ id, about }: Bubble, text: string) => {
    const drafts = { ...chat.drafts, [about]: text + (chat.drafts[about] ?? '') };
    const bubbles = chat.bubbles.filter((bubble) => bubble.id !== id);
    update({ drafts, bubbles, isTooLong: true });
  };

  const deliver = async (bubble: Bubble, outgoing: Outgoing): Promise<void> => {
    const sent = await connection.send(outgoing);
    if (sent === 'expired') update({ isExpired: true, prompt: null });
    if (sent === 'too-long' && 'text' in outgoing) putBack(bubble, outgoing.text);
    else mark(bubble.id, sent === 'sent' ? 'sent' : 'not-sent');
    if (sent !== 'sent') update({ isWaiting: false });
  };

  const add = (outgoing: Outgoing, piece: Piece, isWaiting: boolean): void => {
    const about = chat.prompt?.about ?? '';
    const bubble: Bubble = {
      id: outgoing.id,
      isMine: true,
      pieces: [piece],
      status: 'sending',
      outgoing,
      about,
    };
    update({ bubbles: [...chat.bubbles, bubble], isWaiting, isTooLong: false });
    void deliver(bubble, outgoing);
  };

  return {
    read: () => chat,
    draft: (text) => update({ drafts: { ...chat.drafts, [chat.prompt?.about ?? '']: text } }),
    write: (text) => {
      const { lang, dir } = document.documentElement;
      const piece = { lang, dir: dir === 'rtl' ? ('rtl' as const) : ('ltr' as const), text };
      add({ id: newId(), inReplyTo: chat.turn, text }, piece, false);
    },
    tap: (choice, label) => add({ id: newId(), choice, turn: chat.turn }, label, true),
    sendAgain: (bubble) => {
      if (bubble.outgoing === null) return;
      mark(bubble.id, 'sending');
      void deliver(bubble, bubble.outgoing);
    },
    close: () => connection.close(),
  };
}

function withActivity(chat: Chat, { id, channelData }: WireActivity): Chat {
  const mine = channelData?.clientActivityID;
  if (mine !== undefined) {
    const bubbles = chat.bubbles.map((bubble) =>
      bubble.id === mine ? { ...bubble, status: 'sent' as const } : bubble,
    );
    return { ...chat, bubbles };
  }
  const told = channelData?.soundings;
  if (told === undefined) return chat;
  const bubble: Bubble = {
    id,
    isMine: false,
    pieces: told.pieces,
    status: 'sent',
    outgoing: null,
    about: '',
  };
  // What could not be read of a session has no language; the page stays in the one it had.
  const language = told.prompt === null ? (told.language ?? chat.language) : told.language;
  const said = { ...chat, bubbles: [...chat.bubbles, bubble], language };
  const current = told.isOver ? onlyTheEnd(said, id) : said;
  return told.prompt === null ? current : prompted(current, told);
}

function prompted(chat: Chat, { prompt, turn }: SoundingsData): Chat {
  return { ...chat, prompt, turn, isWaiting: false };
}

/** A conversation that was forgotten is forgotten here too: only its last reply stays, for the next person to see. */
function onlyTheEnd(chat: Chat, id: string): Chat {
  const reply = id.replace(/\.\d+$/, '.');
  return { ...chat, bubbles: chat.bubbles.filter((bubble) => bubble.id.startsWith(reply)), drafts: {} };
}

function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
