// Reads a delivery once: raw text goes in, and what comes out can be kept, chosen or looked up, but not read.

import { type Choice, CONTROLS } from '#dialog/choice';
import { type Consultation } from '#dialog/consultation';
import { type Brought, type Caption, type ParticipantEvent, type Said } from '#engine/event';
import { isSwitchedOff } from '#engine/led-past';
import { questionAskedIn } from '#engine/question-asked-in';
import { promptOf } from '#engine/prompt';
import { type Session } from '#engine/session';
import { formsOfChoices, formsOfControls } from '#language/typed-forms';
import { AnonymisedText } from '#privacy/anonymised-text';
import { Chosen, type Offer } from '#privacy/chosen';
import { type RawText } from '#privacy/receive';
import { Receipt } from '#privacy/receipt';
import { SealedToReviewer } from '#privacy/sealed-to-reviewer';
import { sadnessOf } from '#safeguard/sadness';
import { consentsKept } from './consents-kept';
import { type Incoming } from './incoming';
import { type Edition, type TurnNeeds } from './turn-needs';

export async function readEvent(
  needs: TurnNeeds,
  { consultation, whole, renderer }: Edition,
  session: Session,
  { what }: Incoming,
  brought: Brought,
  pinned: number,
): Promise<ParticipantEvent> {
  // What is switched off in this moment still stands on the screen.
  const isOff = session.consented && isSwitchedOff(consultation, session);
  const { choices, takes, takesSeveral } = promptOf(isOff ? whole : consultation, session);
  const { language } = session;
  switch (what.is) {
    case 'arrived':
      return { ...brought, is: 'arrived' };
    case 'tapped':
      return {
        ...brought,
        is: 'tapped',
        choice: Chosen.byId(what.choice, tappable(choices)),
        turn: what.turn,
      };
    case 'arranged':
      return arranged(whole, session, what, brought);
    case 'drew':
      return drew(needs, whole, session, what, brought);
    case 'wrote': {
      const offers = formsOfChoices(renderer, needs.yesAndNo, language, choices);
      const said = {
        ...captionOf(what.text, language),
        choices: chosenIn(what.text, offers, takesSeveral),
        control: Chosen.byWords(what.text, formsOfControls(needs.commands, language)),
        withdrawal: takes === 'receipt' ? await withdrawalNamed(needs, what.text) : null,
      };
      return { ...brought, is: 'wrote', said, inReplyTo: what.inReplyTo ?? pinned };
    }
  }
}

function chosenIn(text: RawText, offers: readonly Offer[], takesSeveral: boolean): readonly Chosen[] {
  const one = Chosen.byWords(text, offers);
  if (one !== null) return [one];
  return takesSeveral ? (Chosen.severalByWords(text, offers) ?? []) : [];
}

function captionOf(text: RawText, language: string | null): Caption {
  const kept = AnonymisedText.of(text);
  return { kept, sadness: sadnessOf(kept.text, language) };
}

type Arranged = Extract<ParticipantEvent, { is: 'arranged' }>;
type What<Is extends Incoming['what']['is']> = Extract<Incoming['what'], { is: Is }>;

/** Cards that the question does not have are left out, and each card lies in one place only. */
function arranged(
  consultation: Consultation,
  session: Session,
  what: What<'arranged'>,
  brought: Brought,
): ParticipantEvent {
  const { turn } = what;
  const question = questionAskedIn(consultation, session, turn);
  if (question?.kind !== 'violence-scale') return { ...brought, is: 'tapped', choice: null, turn };
  const offers = question.cards.map((id) => ({ id, forms: [] }));
  const seen = new Set<string>();
  const cardIn = (raw: RawText): Chosen[] => {
    const card = Chosen.byId(raw, offers);
    if (card === null || seen.has(card.id)) return [];
    seen.add(card.id);
    return [card];
  };
  let own = 0;
  const placed = what.placed.flatMap((each): Arranged['placed'][number][] => {
    if ('card' in each) return cardIn(each.card).map((card) => ({ card }));
    const words = AnonymisedText.of(each.own);
    if (words.isBlank) return [];
    own += 1;
    return own > question.ownCards ? [] : [{ own: words }];
  });
  const leftOut = what.leftOut.flatMap(cardIn);
  const caption = what.caption === null ? null : captionOf(what.caption, session.language);
  return { ...brought, is: 'arranged', turn, placed, leftOut, caption };
}

async function drew(
  { toReviewer }: TurnNeeds,
  consultation: Consultation,
  session: Session,
  what: What<'drew'>,
  brought: Brought,
): Promise<ParticipantEvent> {
  const { turn } = what;
  const question = questionAskedIn(consultation, session, turn);
  if (question?.kind !== 'drawing') return { ...brought, is: 'tapped', choice: null, turn };
  const picture = what.drawing === null ? null : await SealedToReviewer.seal(what.drawing, toReviewer);
  const caption = what.caption === null ? null : captionOf(what.caption, session.language);
  return { ...brought, is: 'drew', turn, picture, caption };
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
  const participation = receipt === null ? null : secrets.participationOf(consultation, receipt);
  const kept = participation === null ? [] : await consentsKept(stores, consultation, participation);
  if (participation !== null && kept.length > 0) return { is: 'found', participation };
  wrongReceipts.count();
  return { is: 'not-found' };
}
