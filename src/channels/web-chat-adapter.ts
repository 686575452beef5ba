// Runs the turns of the web chat in this process: no connector, no outbound request.

import {
  type Activity,
  BotAdapter,
  type ConversationReference,
  type ResourceResponse,
  TurnContext,
} from 'botbuilder-core';

/** Takes what a turn sends, and says under which ids it went out. */
export type Outbox = (activities: readonly Partial<Activity>[]) => ResourceResponse[];

const OUTBOX = Symbol('outbox');

export class WebChatAdapter extends BotAdapter {
  /** One activity through the middleware and the bot. What is sent meanwhile goes to the outbox. */
  async run(
    activity: Partial<Activity>,
    outbox: Outbox,
    bot: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    const context = new TurnContext(this, activity);
    context.turnState.set(OUTBOX, outbox);
    await this.runMiddleware(context, bot);
  }

  override sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const outbox = context.turnState.get<Outbox>(OUTBOX);
    return outbox === undefined
      ? Promise.reject(new Error('This turn is over.'))
      : Promise.resolve(outbox(activities));
  }

  override updateActivity(): Promise<never> {
    return Promise.reject(new Error('The web chat never changes what it has said.'));
  }

  override deleteActivity(): Promise<never> {
    return Promise.reject(new Error('The web chat never takes back what it has said.'));
  }

  override continueConversation(
    _reference: Partial<ConversationReference>,
    _logic: (context: TurnContext) => Promise<void>,
  ): Promise<never> {
    return Promise.reject(new Error('The web chat speaks only when it is spoken to.'));
  }

  override continueConversationAsync(): Promise<never> {
    return Promise.reject(new Error('The web chat speaks only when it is spoken to.'));
  }
}
