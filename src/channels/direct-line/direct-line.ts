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
import { type Caller } from './tokens';

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
  readonly open: (caller: Caller) => Promise<void>;
  /** @returns the activity's id, or null when it was not kept and should be sent again. */
  readonly post: (caller: Caller, activity: ClientActivity) => Promise<string | null>;
  readonly since: (caller: Caller, watermark: string | null) => Promise<ActivitySet>;
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
  /** Deliveries under way: the same one at the same instant waits for the first. */
  readonly underWay: Map<string, Promise<string | null>>;
  lastUsed: number;
};

/** Ms without a word until a conversation leaves the memory. A client that comes back finds its place by its token. */
const KEPT_IN_MEMORY = 60 * 60 * 1000;
/** More conversations than one server has at a time; the longest unused goes first. */
const MOST_CONVERSATIONS = 20_000;

export function createDirectLine(needs: DirectLineNeeds): DirectLine {
  const adapter = new WebChatAdapter();
  const conversations = new Map<string, Conversation>();

  /** The oldest stands first in a Map: it is looked at there, and whatever is used moves to the end. */
  const forgetUnused = (now: number): void => {
    for (const [id, { lastUsed, log }] of conversations) {
      const isOld = lastUsed < now - KEPT_IN_MEMORY && !log.isFollowed();
      if (!isOld && conversations.size <= MOST_CONVERSATIONS) return;
      conversations.delete(id);
    }
  };

  const known = (id: string): { conversation: Conversation; isNew: boolean } => {
    const there = conversations.get(id);
    const now = needs.clock();
    const conversation = there ?? {
      log: createConversationLog(now),
      lastSent: null,
      ended: new Set(),
      underWay: new Map(),
      lastUsed: now,
    };
    conversation.lastUsed = now;
    conversations.delete(id);
    conversations.set(id, conversation);
    forgetUnused(now);
    return { conversation, isNew: there === undefined };
  };

  const arrive = async (
    caller: Caller,
    { conversation, isNew }: { conversation: Conversation; isNew: boolean },
  ): Promise<void> => {
    if (!isNew) return;
    const { conversation: id } = caller;
    const answered = await take(caller, needs.hash('opened', id, randomUUID()), { is: 'arrived' });
    say(id, conversation, answered);
  };

  /** Runs the turn through the SDK's adapter, as every channel does. */
  const take = async (
    { conversation: id, link }: Caller,
    activity: string,
    what: Incoming['what'],
  ): Promise<Answered> => {
    const activities: Partial<Activity>[] = [];
    const outbox = (sent: readonly Partial<Activity>[]) => {
      activities.push(...sent);
      return sent.map(() => ({ id: activity }));
    };
    const incoming: Incoming = { conversation: needs.hash('conversation', id), activity, link, what };
    const replies: Reply[] = [];
    await adapter.run({ type: 'message' }, outbox, async (context) => {
      replies.push(await answer(context, needs.turn, incoming));
    });
    const [reply] = replies;
    if (reply === undefined) throw new Error('The bot did not answer.');
    return { activity, activities, reply };
  };

  const deliver = async (
    caller: Caller,
    conversation: Conversation,
    name: string,
    activity: ClientActivity,
    what: Incoming['what'],
  ): Promise<string | null> => {
    const { conversation: id } = caller;
    const answered = await take(caller, name, what);
    if (answered.reply.done) {
      const echo = fromParticipant(id, name, activity);
      const text = what.is === 'wrote' ? (activity.text ?? '') : '';
      conversation.log.add(echo, false, { ...echo, text });
    }
    say(id, conversation, answered);
    return answered.reply.done ? name : null;
  };

  return {
    newConversation: () => randomUUID(),
    open: (caller) => arrive(caller, known(caller.conversation)),
    post: (caller, activity) => {
      const { conversation: id } = caller;
      const { conversation } = known(id);
      const what = whatOf(activity, conversation.lastSent);
      if (what === null) return Promise.resolve(randomUUID());
      const name = needs.hash('activity', id, activity.channelData?.clientActivityID ?? randomUUID());
      if (conversation.ended.has(name)) return Promise.resolve(name);
      const first = conversation.underWay.get(name);
      if (first !== undefined) return first;
      const delivery = deliver(caller, conversation, name, activity, what).finally(() =>
        conversation.underWay.delete(name),
      );
      conversation.underWay.set(name, delivery);
      return delivery;
    },
    since: async (caller, watermark) => {
      const found = known(caller.conversation);
      await arrive(caller, found);
      return found.conversation.log.since(watermark);
    },
    follow: (id, watermark, send) => known(id).conversation.log.follow(watermark, send),
  };
}

type Answered = {
  readonly activity: string;
  readonly activities: readonly Partial<Activity>[];
  readonly reply: Reply;
};

/**
 * Puts a reply where clients find it. The ids of its messages follow from the activity that it answers: a reply
 * that is given again has the same ones, and a client need not show it twice.
 */
function say(id: string, conversation: Conversation, { activity, activities, reply }: Answered): void {
  const { log } = conversation;
  if (reply.done && activities.length > 0) {
    if (!reply.isAgain) log.forgetReceipt();
    if (reply.isOver) {
      log.forgetAll();
      conversation.ended.add(activity);
    }
    conversation.lastSent = reply.turn;
  }
  const name = reply.done ? activity : randomUUID();
  activities.forEach((each, at) => log.add(fromBot(id, `${name}.${String(at)}`, each), reply.showsReceipt));
}

const BOT = { id: 'soundings', name: 'Soundings', role: 'bot' };
const PARTICIPANT = { id: 'participant', name: '', role: 'user' };

function fromBot(conversation: string, id: string, activity: Partial<Activity>): Partial<Activity> {
  return { ...activity, id, channelId: 'directline', from: BOT, conversation: account(conversation) };
}

/** What comes back to the sender: its own mark, so that it knows its message again. The words are added live. */
function fromParticipant(
  conversation: string,
  id: string,
  { channelData }: ClientActivity,
): Partial<Activity> {
  return {
    type: 'message',
    id,
    channelId: 'directline',
    from: PARTICIPANT,
    conversation: account(conversation),
    channelData: { clientActivityID: channelData?.clientActivityID },
  };
}

function account(conversation: string): Activity['conversation'] {
  return { id: conversation, isGroup: false, conversationType: '', name: '' };
}
