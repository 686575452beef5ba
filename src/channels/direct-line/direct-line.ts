// Direct Line 3.0 as a chat needs it, whatever serves it: conversations, activities, and following them.

import { randomUUID } from 'node:crypto';
import { type Activity } from 'botbuilder-core';
import { type Incoming, type Reply } from '#turn/incoming';
import { type Clock } from '#turn/ports';
import { type Turn } from '#turn/turn';
import { answer } from '../bot';
import { WebChatAdapter } from '../web-chat-adapter';
import { type ClientActivity, whatOf } from './client-activity';
import { type ActivitySet, type ConversationLog, createConversationLog } from './conversation-log';

type DirectLineNeeds = {
  readonly turn: Turn;
  readonly clock: Clock;
  /** Keyed hash: neither conversation ids nor clients' activity ids are stored as they are. */
  readonly hash: (...parts: readonly string[]) => string;
};

/** Conversations are named by their random id, which only a token gives. */
export type DirectLine = {
  readonly newConversation: () => string;
  /** Begins a conversation, or finds one again: a server that was restarted says where the participant was. */
  readonly open: (conversation: string) => Promise<void>;
  /** @returns the activity's id, or null when it was not kept and should be sent again. */
  readonly post: (conversation: string, activity: ClientActivity) => Promise<string | null>;
  readonly since: (conversation: string, watermark: string | null) => Promise<ActivitySet>;
  readonly follow: (
    conversation: string,
    watermark: string | null,
    send: (set: ActivitySet) => void,
  ) => () => void;
};

type Conversation = {
  readonly log: ConversationLog;
  /** The last turn that was sent: what a client without our page can have seen. */
  lastSent: number | null;
  /** Activities that ended a conversation: it is forgotten, and must not begin anew when they come again. */
  readonly ended: Set<string>;
  lastUsed: number;
};

/** More conversations than one server has at a time; the longest unused is dropped first, and found again by its token. */
const MOST_CONVERSATIONS = 20_000;

export function createDirectLine(needs: DirectLineNeeds): DirectLine {
  const adapter = new WebChatAdapter();
  const conversations = new Map<string, Conversation>();

  const known = (id: string): { conversation: Conversation; isNew: boolean } => {
    const there = conversations.get(id);
    const now = needs.clock();
    const conversation = there ?? {
      log: createConversationLog(now),
      lastSent: null,
      ended: new Set(),
      lastUsed: now,
    };
    conversation.lastUsed = now;
    // The oldest stands first in a Map, so the used one moves to the end.
    conversations.delete(id);
    conversations.set(id, conversation);
    const [oldest] = conversations.keys();
    if (conversations.size > MOST_CONVERSATIONS && oldest !== undefined) conversations.delete(oldest);
    return { conversation, isNew: there === undefined };
  };

  const run = async (
    id: string,
    conversation: Conversation,
    activity: string,
    what: Incoming['what'],
    echo: () => void,
  ): Promise<Reply> => {
    const incoming: Incoming = { conversation: needs.hash('conversation', id), activity, what };
    const sent: Partial<Activity>[] = [];
    const outbox = (activities: readonly Partial<Activity>[]) => {
      sent.push(...activities);
      return activities.map(() => ({ id: randomUUID() }));
    };
    let reply: Reply | null = null;
    await adapter.run({ type: 'message' }, outbox, async (context) => {
      reply = await answer(context, needs.turn, incoming);
    });
    const done = (reply as Reply | null) ?? unanswered();
    if (done.done) {
      echo();
      if (done.bubbles.length > 0) conversation.log.forgetReceipt();
      if (done.isOver) conversation.ended.add(activity);
      if (done.bubbles.length > 0) conversation.lastSent = done.turn;
    }
    for (const each of sent)
      conversation.log.add(fromBot(id, each), done.showsReceipt ? { isReceipt: true } : undefined);
    return done;
  };

  return {
    newConversation: () => randomUUID(),
    open: async (id) => {
      const { conversation, isNew } = known(id);
      if (isNew)
        await run(
          id,
          conversation,
          needs.hash('opened', id, randomUUID()),
          { is: 'arrived' },
          () => undefined,
        );
    },
    post: async (id, activity) => {
      const { conversation } = known(id);
      const what = whatOf(activity, conversation.lastSent);
      if (what === null) return randomUUID();
      const name = needs.hash('activity', id, activity.channelData?.clientActivityID ?? randomUUID());
      if (conversation.ended.has(name)) return randomUUID();
      const own = { text: what.is === 'wrote' ? (activity.text ?? '') : null };
      const echoed: { id: string | null } = { id: null };
      const reply = await run(id, conversation, name, what, () => {
        echoed.id = conversation.log.add(fromParticipant(id, activity), own);
      });
      return reply.done ? (echoed.id ?? randomUUID()) : null;
    },
    since: async (id, watermark) => {
      const { conversation, isNew } = known(id);
      if (isNew)
        await run(
          id,
          conversation,
          needs.hash('opened', id, randomUUID()),
          { is: 'arrived' },
          () => undefined,
        );
      return conversation.log.since(watermark);
    },
    follow: (id, watermark, send) => known(id).conversation.log.follow(watermark, send),
  };
}

function unanswered(): never {
  throw new Error('The bot did not answer.');
}

const BOT = { id: 'soundings', name: 'Soundings', role: 'bot' };
const PARTICIPANT = { id: 'participant', name: '', role: 'user' };

function fromBot(conversation: string, activity: Partial<Activity>): Partial<Activity> {
  return {
    ...activity,
    channelId: 'directline',
    from: BOT,
    conversation: { id: conversation } as Activity['conversation'],
  };
}

/** What comes back to the sender: its own mark, so that it knows its message again, and no words. */
function fromParticipant(conversation: string, { channelData }: ClientActivity): Partial<Activity> {
  return {
    type: 'message',
    channelId: 'directline',
    from: PARTICIPANT,
    conversation: { id: conversation } as Activity['conversation'],
    channelData: { clientActivityID: channelData?.clientActivityID },
  };
}
