// What was said in one conversation lately, for clients that poll or come back. In memory only.

import { type Activity } from 'botbuilder-core';

export type ActivitySet = { readonly activities: readonly Partial<Activity>[]; readonly watermark: string };

type Entry = {
  readonly at: number;
  readonly activity: Partial<Activity>;
  /** The participant's own words: shown to their client once, live, and then gone. */
  ownText: string | null;
  /** Holds the four words: gone as soon as the participant has answered it. */
  readonly isReceipt: boolean;
};

export type ConversationLog = {
  /** @param activity with an id: the same id again is the same message again, and clients can see that. */
  readonly add: (activity: Partial<Activity>, own?: { text: string | null } | { isReceipt: true }) => void;
  /** What came after a watermark; everything for null. */
  readonly since: (watermark: string | null) => ActivitySet;
  /** Sends what came after the watermark, and what comes from now on. Returns how to end it. */
  readonly follow: (watermark: string | null, send: (set: ActivitySet) => void) => () => void;
  readonly forgetReceipt: () => void;
  readonly followers: () => number;
};

const LONGEST = 200;

/** @param from numbers start here; larger than those of an earlier log of the same conversation. */
export function createConversationLog(from: number): ConversationLog {
  let entries: Entry[] = [];
  let next = from;
  const followers = new Set<(entry: Entry) => void>();
  const watermark = () => String(next - 1);
  const since = (mark: string | null): ActivitySet => {
    const after = mark === null || !/^\d{1,15}$/.test(mark) ? -1 : Number(mark);
    return { activities: entries.filter(({ at }) => at > after).map(shown), watermark: watermark() };
  };
  return {
    since,
    add: (activity, own = { text: null }) => {
      const entry: Entry = {
        at: next,
        activity,
        ownText: 'text' in own ? own.text : null,
        isReceipt: 'isReceipt' in own,
      };
      next += 1;
      entries = [...entries, entry].slice(-LONGEST);
      for (const follower of followers) follower(entry);
    },
    follow: (mark, send) => {
      const missed = since(mark);
      if (missed.activities.length > 0) send(missed);
      const follower = (entry: Entry) => send({ activities: [shown(entry)], watermark: String(entry.at) });
      followers.add(follower);
      return () => void followers.delete(follower);
    },
    forgetReceipt: () => {
      entries = entries.filter(({ isReceipt }) => !isReceipt);
    },
    followers: () => followers.size,
  };
}

function shown(entry: Entry): Partial<Activity> {
  const { ownText } = entry;
  entry.ownText = null;
  return ownText === null ? entry.activity : { ...entry.activity, text: ownText };
}
