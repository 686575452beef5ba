// The places before consent, one after another.

import { type Consultation } from '#dialog/consultation';
import { TAKE_PART } from '#privacy/consent';
import { type BeforeConsent } from './session';

type Place = BeforeConsent['place'];

/** @returns the place itself at the end of the way. */
export function placeAfter(consultation: Consultation, place: Place): Place {
  const places = placesInOrder(consultation);
  return places[orderOf(places, place) + 1] ?? place;
}

/** @returns null at the beginning. */
export function placeBefore(consultation: Consultation, place: Place): Place | null {
  const places = placesInOrder(consultation);
  return places[orderOf(places, place) - 1] ?? null;
}

/** The order of cards, checks and purposes. */
function placesInOrder(consultation: Consultation): Place[] {
  return [
    { at: 'language' },
    { at: 'private', notNow: false },
    { at: 'age' },
    ...consultation.information.map((card) => ({ at: 'information' as const, card })),
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
