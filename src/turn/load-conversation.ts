// Where a conversation is: its session, and the edition of the consultation that it began with.

import { allCards } from '#dialog/audiences';
import { type Consultation } from '#dialog/consultation';
import { withoutSwitchedOff } from '#dialog/switched-off';
import { find } from '#engine/course';
import { newSession, type Session } from '#engine/session';
import { type ConversationKey } from './ports';
import { type Revision } from './revisions';
import { type SessionRecord, sessionRecord } from './session-record';
import { type Edition, type TurnNeeds } from './turn-needs';

export type Loaded = {
  readonly record: SessionRecord;
  readonly version: number;
  readonly edition: Edition;
  /** Something was stored that cannot be carried on: the participant is told. */
  readonly wasUnreadable: boolean;
};

export async function loadConversation(needs: TurnNeeds, key: ConversationKey): Promise<Loaded> {
  const stored = await needs.stores.sessions.load(key);
  const off = await needs.switches();
  const { current } = needs.revisions;
  const fresh = {
    record: { session: newSession(needs.consultation, current.id), handled: [] },
    edition: editionOf(current, off),
  };
  if (stored === null) return { ...fresh, version: 0, wasUnreadable: false };
  const { version } = stored;
  const parsed = sessionRecord.safeParse(stored.holds);
  if (parsed.success && !parsed.data.session.consented)
    return onTheWay(needs, { ...fresh, record: parsed.data, version }, off);
  const revision = parsed.success ? await needs.revisions.named(parsed.data.session.revision) : null;
  if (parsed.success && revision !== null && canCarryOn(revision.consultation, parsed.data.session))
    return { record: parsed.data, version, edition: editionOf(revision, off), wasUnreadable: false };
  needs.log({ fact: 'session-unreadable' });
  return { ...fresh, version, wasUnreadable: true };
}

/** What is begun is begun with consent: until then everybody is in the present edition, and its days and ages hold. */
function onTheWay(
  needs: TurnNeeds,
  { record, version }: { readonly record: SessionRecord; readonly version: number },
  off: ReadonlySet<string>,
): Loaded {
  const { current } = needs.revisions;
  const edition = editionOf(current, off);
  const session = { ...record.session, revision: current.id };
  if (canCarryOn(current.consultation, session))
    return { record: { ...record, session }, version, edition, wasUnreadable: false };
  const anew = { session: newSession(needs.consultation, current.id), handled: [] };
  return { record: anew, version, edition, wasUnreadable: true };
}

function editionOf({ id, consultation, renderer }: Revision, off: ReadonlySet<string>): Edition {
  return {
    revision: id,
    consultation: withoutSwitchedOff(consultation, off),
    whole: consultation,
    renderer,
  };
}

/** False when the session's language or place is not in the consultation. */
function canCarryOn(consultation: Consultation, session: Session): boolean {
  const { consultation: id, language, place } = session;
  const isSpoken = language === null || consultation.languages.includes(language);
  return id === consultation.id && isSpoken && hasPlace(consultation, place);
}

function hasPlace(consultation: Consultation, place: Session['place']): boolean {
  switch (place.at) {
    case 'audience':
      return consultation.audiences !== undefined;
    case 'information':
      return allCards(consultation).includes(place.card);
    case 'check':
      return consultation.checks.some(({ id }) => id === place.check);
    case 'purpose':
      return consultation.purposes.includes(place.purpose);
    case 'question':
    case 'offer':
      return find(consultation, place.question) !== null;
    default:
      return true;
  }
}
