// What a consultation has for each audience: blocks, ages, cards and languages.

import { type Age, type Consultation } from './consultation';
import { type Audience, type Dialog, EVERYBODY } from './dialog';

type Asking = Pick<Consultation, 'audiences' | 'languages' | 'dialogs' | 'ages' | 'information'>;
type Spoken = Pick<Asking, 'audiences' | 'languages'>;

/** Who can be asked in a language, in order; empty where nobody is asked who they are. */
export function audiencesIn({ audiences, languages }: Spoken, language: string): Audience[] {
  return (audiences ?? []).flatMap((each) =>
    (each.languages ?? languages).includes(language) ? [each.id] : [],
  );
}

/** The languages that somebody can choose. @param audience null while nobody said. */
export function languagesFor({ audiences, languages }: Asking, audience: Audience | null): readonly string[] {
  const own = audiences?.find(({ id }) => id === audience)?.languages;
  return own === undefined ? languages : languages.filter((each) => own.includes(each));
}

/** The blocks of an audience, in order. @param audience null where nobody is asked who they are: all of them. */
export function dialogsFor({ dialogs }: Asking, audience: Audience | null): Dialog[] {
  return dialogs.filter(
    (each) => audience === null || each.audience === audience || each.audience === EVERYBODY,
  );
}

/** The blocks that are written in a language. */
export function dialogsIn(consultation: Asking, language: string): Dialog[] {
  const asked = audiencesIn(consultation, language);
  return consultation.dialogs.filter(
    ({ audience }) =>
      consultation.audiences === undefined || audience === EVERYBODY || asked.includes(audience),
  );
}

/** What an audience can answer to "How old are you?". */
export function agesFor({ ages }: Asking, audience: Audience | null): Age[] {
  return ages.filter(({ audiences }) => isFor(audiences, audience));
}

/** The ids of the cards that an audience reads before consent, in order. */
export function cardsFor({ information }: Asking, audience: Audience | null): string[] {
  return information.flatMap((card) => {
    if (typeof card === 'string') return [card];
    return isFor(card.audiences, audience) ? [card.id] : [];
  });
}

/** The ids of the cards that somebody can read in a language. */
export function cardsIn(consultation: Spoken & Pick<Asking, 'information'>, language: string): string[] {
  const asked = audiencesIn(consultation, language);
  return consultation.information.flatMap((card) => {
    if (typeof card === 'string') return [card];
    const isRead =
      consultation.audiences === undefined || card.audiences.some((each) => asked.includes(each));
    return isRead ? [card.id] : [];
  });
}

/** The ids of all cards. */
export function allCards({ information }: Pick<Asking, 'information'>): string[] {
  return information.map((card) => (typeof card === 'string' ? card : card.id));
}

function isFor(audiences: readonly Audience[] | undefined, audience: Audience | null): boolean {
  return audiences === undefined || audience === null || audiences.includes(audience);
}
