// Does what a step decided, before anything is saved or said.

import { find } from '#engine/course';
import { type Effect, type Keep } from '#engine/effect';
import { isBitByBit } from '#engine/question-steps';
import { SealedAnswer } from '#privacy/sealed-answer';
import { consentsKept } from './consents-kept';
import { type Reply } from './incoming';
import { type ConversationKey } from './ports';
import { sessionRecord } from './session-record';
import { type Edition, type TurnNeeds } from './turn-needs';

/** `id` is that of the part: the keyed hash of its activity. */
type Context = {
  readonly id: string;
  readonly day: string;
  readonly language: string | null;
  readonly conversation: ConversationKey;
};

/** Says what was kept. */
export async function perform(
  needs: TurnNeeds,
  edition: Edition,
  effects: readonly Effect[],
  context: Context,
): Promise<Reply['kept']> {
  let kept: Reply['kept'] = null;
  for (const effect of effects) {
    switch (effect.do) {
      case 'keep':
        kept = { question: effect.question, ...(await keep(needs, edition, effect, context)) };
        break;
      case 'finish-round': {
        const { participation, question, round } = effect;
        await needs.stores.answers.finishRound(needs.consultation, participation, question, round);
        break;
      }
      case 'erase-answer':
        await needs.stores.answers.eraseOne(needs.consultation, effect.participation, effect.question);
        await needs.stores.held.eraseOne(needs.consultation, effect.participation, effect.question);
        break;
      case 'record-consent':
        await needs.stores.consents.append({
          consultation: needs.consultation,
          given: effect.consent.record,
        });
        needs.log({ fact: 'consent-given' });
        break;
      case 'erase':
        await erase(needs, effect.participation, effect.consent, context);
        break;
      case 'say':
        break;
    }
  }
  return kept;
}

/** Pictures first: an answer must not speak of one that was lost. A later round's takes the place of an earlier one. */
async function keep(
  { consultation, stores }: TurnNeeds,
  edition: Edition,
  { consent, participation, question: name, round, kept, ...effect }: Keep,
  context: Context,
): Promise<{ parts: number }> {
  const { id } = context;
  for (const each of kept)
    if (each.as === 'picture')
      await stores.held.keep({ consultation, participation, name, id, consent }, each.sealed);
  const whole = { consent, participation, question: name, round, kept, ...effect };
  const result = await stores.answers.keep(sealed(edition, whole, context));
  const isFirstOfALaterRound = round > 1 && result.parts === kept.length;
  if (isFirstOfALaterRound) await stores.held.eraseOne(consultation, participation, name, id);
  return result;
}

function sealed(
  { revision, whole, renderer }: Edition,
  effect: Keep,
  { id, day, language }: Context,
): SealedAnswer {
  const spoken = language ?? effect.consent.record.language;
  const found = find(whole, effect.question);
  const [dialog = '', question = ''] = effect.question.split('.');
  const place = {
    consultation: whole.id,
    participation: effect.participation,
    dialog,
    theme: found?.dialog.theme ?? '',
    audience: found?.dialog.audience ?? '',
    question,
    kind: found?.question.kind ?? '',
    revision,
    wording: renderer.plain(spoken, effect.wording),
    language: spoken,
    day,
    round: effect.round,
    writer: effect.writer,
    group: effect.group,
  };
  const carries = found !== null && isBitByBit(found.question);
  return SealedAnswer.seal(effect.consent, place, id, effect.kept, carries);
}

/** In an order that can be taken up again after any failure: what was erased can no longer say whose consent it was. */
async function erase(
  needs: TurnNeeds,
  participation: string,
  consent: string | null,
  { day, conversation }: Context,
): Promise<void> {
  const { stores, consultation, log } = needs;
  const kept = await consentsKept(stores, consultation, participation);
  for (const withdrawn of new Set(consent === null ? kept : [...kept, consent]))
    await stores.consents.append({ consultation, withdrawn, day });
  // A chat that is still open elsewhere must not go on keeping answers under what was just withdrawn.
  await stores.sessions.forgetEach((holds, key) => key !== conversation && isOf(participation, holds));
  const held = await stores.held.erase(consultation, participation);
  log({ fact: 'erased', answers: held + (await stores.answers.erase(consultation, participation)) });
}

function isOf(participation: string, holds: unknown): boolean {
  const record = sessionRecord.safeParse(holds);
  return (
    record.success && record.data.session.consented && record.data.session.participation === participation
  );
}
