// A conversation as the page leads it: what is sent, what is heard, and what is known after each.

import { type Bubble, type Chat, EMPTY, isShown, withActivity, withArrived } from './chat-state';
import { connect, type Connection } from './connection';
import { type DrawingDraft } from './drawing-draft';
import { type LineDraft } from './line-draft';
import { type Outgoing, type Piece, type Shown } from './wire';

export type ChatStore = {
  read: () => Chat;
  draft: (text: string) => void;
  write: (text: string) => void;
  tap: (choice: string, label: Piece) => void;
  arrange: (draft: DrawingDraft | LineDraft) => void;
  tell: (told: string) => void;
  /** @param pieces what the participant's own bubble says. */
  show: (shown: Shown, pieces: Piece[]) => void;
  sendAgain: (bubble: Bubble) => void;
  close: () => void;
};

/** @param changed is called after each change. */
export function startChat(changed: (chat: Chat) => void): ChatStore {
  let chat = EMPTY;
  const seen = new Set<string>();
  const update = (change: Partial<Chat>) => {
    chat = { ...chat, ...change };
    changed(chat);
  };
  const mark = (id: string, status: 'sending' | 'not-sent') =>
    update({ bubbles: chat.bubbles.map((bubble) => (bubble.id === id ? { ...bubble, status } : bubble)) });
  const isKnownToHaveArrived = (id: string) =>
    chat.bubbles.some((bubble) => bubble.id === id && bubble.status === 'sent');

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
    else if (sent === 'sent') update(withArrived(chat, bubble.id));
    else if (!isKnownToHaveArrived(bubble.id)) mark(bubble.id, 'not-sent');
    if (sent !== 'sent') update({ isWaiting: false });
  };

  const add = (outgoing: Outgoing, pieces: Piece[], isWaiting: boolean): void => {
    const about = chat.prompt?.about ?? '';
    const bubble: Bubble = {
      id: outgoing.id,
      isMine: true,
      pieces,
      status: 'sending',
      outgoing,
      about,
    };
    update({ bubbles: [...chat.bubbles, bubble], isWaiting, isTooLong: false, told: '' });
    void deliver(bubble, outgoing);
  };

  const sendAgain = (bubble: Bubble): void => {
    if (bubble.outgoing === null) return;
    mark(bubble.id, 'sending');
    if (isShown(bubble)) update({ isWaiting: true });
    void deliver(bubble, bubble.outgoing);
  };

  return {
    read: () => chat,
    draft: (text) => update({ drafts: { ...chat.drafts, [chat.prompt?.about ?? '']: text } }),
    write: (text) => add({ id: newId(), inReplyTo: chat.turn, text }, [ownPiece(text)], false),
    tap: (choice, label) => add({ id: newId(), choice, turn: chat.turn }, [label], true),
    arrange: (draft) => update({ boards: { ...chat.boards, [chat.prompt?.about ?? '']: draft }, told: '' }),
    tell: (told) => update({ told }),
    show: (shown, pieces) => {
      const about = chat.prompt?.about ?? '';
      const isUnsent = (bubble: Bubble) =>
        bubble.status === 'not-sent' && bubble.about === about && isShown(bubble);
      const before = chat.bubbles.find(isUnsent);
      // The same that did not arrive before goes under its first id, so that it is kept once.
      if (before !== undefined && isSame(before.outgoing, shown)) return sendAgain(before);
      update({ bubbles: chat.bubbles.filter((bubble) => !isUnsent(bubble)) });
      add({ id: newId(), shown, turn: chat.turn }, pieces, true);
    },
    sendAgain,
    close: () => connection.close(),
  };
}

function isSame(outgoing: Outgoing | null, shown: Shown): boolean {
  return outgoing !== null && 'shown' in outgoing && JSON.stringify(outgoing.shown) === JSON.stringify(shown);
}

/** Words of the participant's, in the language of the page. */
export function ownPiece(text: string): Piece {
  const { lang, dir } = document.documentElement;
  return { lang, dir: dir === 'rtl' ? 'rtl' : 'ltr', text };
}

function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
