// What was said in one conversation lately, for clients that poll or come back. In memory only.

import { type Activity } from 'botbuilder-core';

export type ActivitySet = { readonly activities: readonly Partial<Activity>[]; readonly watermark: string };

type Entry = {
  readonly at: number;
  readonly activity: Partial<Activity>;
  /** Holds the four words: gone as soon as the participant has answered it. */
  readonly isReceipt: boolean;
};

export type ConversationLog = {
  /**
   * @param activity with an id: the same id again is the same message again, and clients can see that.
   * @param live what only those who follow at this moment get to see, and nothing holds.
   */
  readonly add: (activity: Partial<Activity>, isReceipt: boolean, live?: Partial<Activity>) => void;
  /** What came after a watermark; everything for null. */
  readonly since: (watermark: string | null) => ActivitySet;
  /** Sends what came after the watermark, and what comes from now on. Returns how to end it. */
  readonly follow: (watermark: string | null, send: (set: ActivitySet) => void) => () => void;
  readonly forgetReceipt: () => void;
  readonly forgetAll: () => void;
  readonly isFollowed: () => boolean;
};

const LONGEST = 200;

/** @param from numbers start here; larger than those of an earlier log of the same conversation. */
export function createConversationLog(from: number): ConversationLog {
  let entries: Entry[] = [];
  let next = from;
  const followers = new Set<(set: ActivitySet) => void>();
  const since = (mark: string | null): ActivitySet => {
    const after = mark === null || !/^\d{1,15}$/.test(mark) ? -1 : Number(mark);
    const missed = entries.filter(({ at }) => at > after);
    return { activities: missed.map(({ activity }) => activity), watermark: String(next - 1) };
  };
  return {
    since,
    add: (activity, isReceipt, live = activity) => {
      const at = next;
      next += 1;
      entries = [...entries, { at, activity, isReceipt }].slice(-LONGEST);
      for (const follower of followers) follower({ activities: [live], watermark: String(at) });
    },
    follow: (mark, send) => {
      const missed = since(mark);
      if (missed.activities.length > 0) send(missed);
      followers.add(send);
      return () => void followers.delete(send);
    },
    forgetReceipt: () => {
      entries = entries.filter(({ isReceipt }) => !isReceipt);
    },
    forgetAll: () => {
      entries = [];
    },
    isFollowed: () => followers.size > 0,
  };
}
