// The bot: one activity in, one turn, its reply out.

import { type TurnContext } from 'botbuilder-core';
import { type Incoming, type Reply } from '#turn/incoming';
import { type Turn } from '#turn/turn';
import { replyActivities } from './reply-activities';

/** Serves any adapter of the SDK. The activity's own fields were read by the channel that made `incoming`. */
export async function answer(context: TurnContext, turn: Turn, incoming: Incoming): Promise<Reply> {
  const reply = await turn.take(incoming);
  await context.sendActivities(replyActivities(reply));
  return reply;
}
