// Who may begin: on which days, at which age, by which link.

import { agesFor } from '#dialog/audiences';
import { type Consultation } from '#dialog/consultation';
import { type LinkTerms } from '#dialog/hosted-link';
import { type BeforeConsent } from './session';

/** Whoever is still on the way to consent when a consultation opens or closes is told. */
export function today(consultation: Consultation, session: BeforeConsent, day: string): BeforeConsent {
  if (session.language === null) return session;
  const why = whyClosed(consultation, session, day);
  if (why !== null && session.place.at !== 'closed') return { ...session, place: { at: 'closed', why } };
  return why === null && session.place.at === 'closed'
    ? { ...session, place: { at: 'private', notNow: false } }
    : session;
}

/** A consultation that is not open, and a host's link whose time is over, ask nobody to begin. */
export function whyClosed({ opens, closes }: Consultation, { link }: BeforeConsent, day: string) {
  if (closes !== undefined && day > closes) return 'over';
  if (opens !== undefined && day < opens) return 'notYet';
  if (link === 'too-many') return 'tooMany';
  return link === 'ended' ? 'link' : null;
}

/** The open link serves the ages that it names; a host's link serves those that the host has permission for. */
export function isServed(
  consultation: Consultation,
  { link, audience }: BeforeConsent,
  age: string,
): boolean {
  return agesFor(consultation, audience).some(({ id, takesPart, permission }) => {
    if (id !== age) return false;
    if (!isHosted(link)) return takesPart === true;
    // A link cannot give more than the consultation allows, now.
    const isPermitted = permission === undefined || permission === link.permission;
    return link.ages.includes(age) && takesPart !== false && isPermitted;
  });
}

export function isHosted(link: BeforeConsent['link']): link is LinkTerms {
  return link !== null && typeof link !== 'string';
}
