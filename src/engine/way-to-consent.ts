// The places before consent, one after another.

import { cardsFor } from '#dialog/audiences';
import { type Consultation } from '#dialog/consultation';
import { TAKE_PART } from '#privacy/consent';
import { type BeforeConsent } from './session';

type Place = BeforeConsent['place'];

/** @returns the place itself at the end of the way. */
export function placeAfter(consultation: Consultation, session: BeforeConsent): Place {
  const places = placesInOrder(consultation, session);
  return places[orderOf(places, session.place) + 1] ?? session.place;
}

/** @returns null at the beginning. */
export function placeBefore(consultation: Consultation, session: BeforeConsent): Place | null {
  const places = placesInOrder(consultation, session);
  return places[orderOf(places, session.place) - 1] ?? null;
}

/** Where everybody learns what this is, in the language that they have now. */
export function firstCard(consultation: Consultation, { audience }: BeforeConsent): Place {
  return { at: 'information', card: cardsFor(consultation, audience)[0] ?? '' };
}

/** The order of cards, checks and purposes. */
function placesInOrder(consultation: Consultation, session: BeforeConsent): Place[] {
  return [
    { at: 'language' },
    { at: 'private', notNow: false },
    ...(consultation.audiences !== undefined ? [{ at: 'audience' as const }] : []),
    { at: 'age' },
    ...cardsFor(consultation, session.audience).map((each) => ({ at: 'information' as const, card: each })),
    ...consultation.checks.map(({ id }) => ({ at: 'check' as const, check: id })),
    { at: 'purpose', purpose: consultation.purposes[0] ?? TAKE_PART, agreed: [] },
  ];
}

/** The second purpose and those after it stand in the first one's place: going back asks all of them again. */
function orderOf(places: Place[], place: Place): number {
  return places.findIndex(
    (each) =>
      each.at === place.at &&
      (each.at !== 'information' || place.at !== 'information' || each.card === place.card) &&
      (each.at !== 'check' || place.at !== 'check' || each.check === place.check),
  );
}
