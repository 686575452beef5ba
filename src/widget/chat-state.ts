// What the page knows: the bubbles so far, and what can be done now. In memory only.

import { type DrawingDraft } from './drawing-draft';
import { type LineDraft } from './line-draft';
import { type Outgoing, type Piece, type Prompt, type WireActivity } from './wire';

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
  /** Something was tapped or shown, and its reply is on the way. */
  isWaiting: boolean;
  turn: number;
  language: string | null;
  isConnected: boolean;
  isExpired: boolean;
  /** The last text was too long to send, and is back in its box. */
  isTooLong: boolean;
  /** Texts that were typed and not sent, by what they belong to. */
  drafts: Record<string, string>;
  /** Drawings and lines of cards that were not sent, by what they belong to. */
  boards: Record<string, DrawingDraft | LineDraft>;
  /** What has just changed on a board, for those who cannot see it. */
  told: string;
};

export const EMPTY: Chat = {
  bubbles: [],
  prompt: null,
  isWaiting: false,
  turn: 0,
  language: null,
  isConnected: true,
  isExpired: false,
  isTooLong: false,
  drafts: {},
  boards: {},
  told: '',
};

export function withActivity(chat: Chat, { id, channelData }: WireActivity): Chat {
  const mine = channelData?.clientActivityID;
  if (mine !== undefined) return withArrived(chat, mine);
  const said = channelData?.soundings;
  if (said === undefined) return chat;
  const { pieces, prompt, turn } = said;
  const bubble: Bubble = { id, isMine: false, pieces, status: 'sent', outgoing: null, about: '' };
  // What could not be read of a session has no language; the page stays in the one it had.
  const language = prompt === null ? (said.language ?? chat.language) : said.language;
  const grown = { ...chat, bubbles: [...chat.bubbles, bubble], language };
  const current = said.isOver ? onlyTheEnd(grown, id) : grown;
  return prompt === null ? current : { ...current, prompt, turn, isWaiting: false, told: '' };
}

/** What has arrived is let go of: somebody who takes this phone next finds no drawing on its board. */
export function withArrived(chat: Chat, id: string): Chat {
  const bubbles = chat.bubbles.map((bubble) =>
    bubble.id === id ? { ...bubble, status: 'sent' as const, outgoing: null } : bubble,
  );
  const sent = chat.bubbles.find((bubble) => bubble.id === id);
  if (sent === undefined || !isShown(sent)) return { ...chat, bubbles };
  const boards = Object.entries(chat.boards).filter(([about]) => about !== sent.about);
  return { ...chat, bubbles, boards: Object.fromEntries(boards) };
}

/** A drawing or a line of cards, as long as it has not arrived. */
export function isShown({ outgoing }: Bubble): boolean {
  return outgoing !== null && 'shown' in outgoing;
}

/** A conversation that was forgotten is forgotten here too: only its last reply stays, for the next person to see. */
function onlyTheEnd(chat: Chat, id: string): Chat {
  const reply = id.replace(/\.\d+$/, '.');
  const bubbles = chat.bubbles.filter((bubble) => bubble.id.startsWith(reply));
  return { ...chat, bubbles, drafts: {}, boards: {} };
}
