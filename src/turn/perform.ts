// Does what a step decided, before anything is saved or said.

import { type Effect, type Keep } from '#engine/effect';
import { SealedAnswer } from '#privacy/sealed-answer';
import { type Reply } from './incoming';
import { type ConversationKey } from './ports';
import { sessionRecord } from './session-record';
import { type TurnNeeds } from './turn-needs';

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
  effects: readonly Effect[],
  context: Context,
): Promise<Reply['kept']> {
  let kept: Reply['kept'] = null;
  for (const effect of effects) {
    switch (effect.do) {
      case 'keep':
        kept = {
          question: effect.question,
          ...(await needs.stores.answers.keep(sealed(needs, effect, context))),
        };
        break;
      case 'record-consent':
        await needs.stores.consents.append({
          consultation: needs.consultation.id,
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

function sealed(
  { consultation, renderer }: TurnNeeds,
  effect: Keep,
  { id, day, language }: Context,
): SealedAnswer {
  const spoken = language ?? effect.consent.record.language;
  const place = {
    consultation: consultation.id,
    participation: effect.participation,
    dialog: consultation.dialog.id,
    theme: consultation.dialog.theme,
    audience: consultation.dialog.audience,
    question: effect.question,
    wording: renderer.plain(spoken, effect.wording),
    language: spoken,
    day,
    round: effect.round,
  };
  return SealedAnswer.seal(effect.consent, place, id, effect.kept);
}

/** In an order that can be taken up again after any failure: what was erased can no longer say whose consent it was. */
async function erase(
  needs: TurnNeeds,
  participation: string,
  consent: string | null,
  { day, conversation }: Context,
): Promise<void> {
  const { stores, consultation, log } = needs;
  const kept = await stores.answers.consentsOf(consultation.id, participation);
  for (const withdrawn of new Set(consent === null ? kept : [...kept, consent]))
    await stores.consents.append({ consultation: consultation.id, withdrawn, day });
  // A chat that is still open elsewhere must not go on keeping answers under what was just withdrawn.
  await stores.sessions.forgetEach((holds, key) => key !== conversation && isOf(participation, holds));
  log({ fact: 'erased', answers: await stores.answers.erase(consultation.id, participation) });
}

function isOf(participation: string, holds: unknown): boolean {
  const record = sessionRecord.safeParse(holds);
  return (
    record.success && record.data.session.consented && record.data.session.participation === participation
  );
}
