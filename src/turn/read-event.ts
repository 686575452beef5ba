// Reads a delivery once: raw text goes in, and what comes out can be kept, chosen or looked up, but not read.

import { type Choice, CONTROLS } from '#dialog/choice';
import { type Brought, type ParticipantEvent, type Said } from '#engine/event';
import { promptOf } from '#engine/prompt';
import { type Session } from '#engine/session';
import { formsOfChoices, formsOfControls } from '#language/typed-forms';
import { AnonymisedText } from '#privacy/anonymised-text';
import { Chosen, type Offer } from '#privacy/chosen';
import { type RawText } from '#privacy/receive';
import { Receipt } from '#privacy/receipt';
import { type Incoming } from './incoming';
import { type TurnNeeds } from './turn-needs';

export async function readEvent(
  needs: TurnNeeds,
  session: Session,
  { what }: Incoming,
  brought: Brought,
  pinned: number,
): Promise<ParticipantEvent> {
  const { choices, takes } = promptOf(needs.consultation, session);
  if (what.is === 'arrived') return { ...brought, is: 'arrived' };
  if (what.is === 'tapped')
    return { ...brought, is: 'tapped', choice: Chosen.byId(what.choice, tappable(choices)), turn: what.turn };
  const said = {
    kept: AnonymisedText.of(what.text),
    choice: Chosen.byWords(what.text, formsOfChoices(needs.renderer, session.language, choices)),
    control: Chosen.byWords(what.text, formsOfControls(needs.commands, session.language)),
    withdrawal: takes === 'receipt' ? await withdrawalNamed(needs, what.text) : null,
  };
  return { ...brought, is: 'wrote', said, inReplyTo: what.inReplyTo ?? pinned };
}

/** Every control can be tapped at any time; a choice only where it stands. */
function tappable(choices: readonly Choice[]): Offer[] {
  const ids = [...choices.map(({ id }) => id), ...CONTROLS.map((control) => `control:${control}`)];
  return ids.map((id) => ({ id, forms: [] }));
}

async function withdrawalNamed(
  { receiptWords, secrets, consultation, stores, wrongReceipts }: TurnNeeds,
  text: RawText,
): Promise<Said['withdrawal']> {
  if (wrongReceipts.isOver()) return { is: 'too-many' };
  const receipt = Receipt.read(text, Object.values(receiptWords));
  const participation = receipt === null ? null : secrets.participationOf(consultation.id, receipt);
  const kept = participation === null ? [] : await stores.answers.consentsOf(consultation.id, participation);
  if (participation !== null && kept.length > 0) return { is: 'found', participation };
  wrongReceipts.count();
  return { is: 'not-found' };
}
