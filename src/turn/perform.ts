// Does what a step decided, before anything is saved or said.

import { type Effect, type Keep } from '#engine/effect';
import { SealedAnswer } from '#privacy/sealed-answer';
import { type Reply } from './incoming';
import { sessionRecord } from './session-record';
import { type TurnNeeds } from './turn-needs';

/** Says what was kept. @param id of the part: the keyed hash of its activity. */
export async function perform(
  needs: TurnNeeds,
  effects: readonly Effect[],
  context: { readonly id: string; readonly day: string; readonly language: string | null },
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
        needs.log({ fact: 'consent-given', language: effect.consent.record.language });
        break;
      case 'erase':
        await erase(needs, effect.participation, effect.consent, context.day);
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
  { id, day, language }: { readonly id: string; readonly day: string; readonly language: string | null },
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

async function erase(
  needs: TurnNeeds,
  participation: string,
  consent: string | null,
  day: string,
): Promise<void> {
  const { stores, consultation, log } = needs;
  // A chat that is still open elsewhere must not go on keeping answers under what was just withdrawn.
  await stores.sessions.forgetEach((holds) => isOf(participation, holds));
  const erased = await stores.answers.erase(consultation.id, participation);
  const withdrawn = new Set(consent === null ? erased.consents : [...erased.consents, consent]);
  for (const id of withdrawn)
    await stores.consents.append({ consultation: consultation.id, withdrawn: id, day });
  log({ fact: 'erased', answers: erased.answers });
}

function isOf(participation: string, holds: unknown): boolean {
  const record = sessionRecord.safeParse(holds);
  return (
    record.success && record.data.session.consented && record.data.session.participation === participation
  );
}
