// The way to consent: language, a private place, age, information, understanding, and what is agreed to.

import { agesFor, audiencesIn } from '#dialog/audiences';
import { type Control } from '#dialog/choice';
import { type Consultation } from '#dialog/consultation';
import { ageEnd, check, type Message, shell } from '#dialog/message';
import { Consent, TAKE_PART } from '#privacy/consent';
import { isUnderstood } from '#questions/understanding-check';
import { type Act } from './act';
import { type EffectBefore, say, type Step } from './effect';
import { type Brought, type Said } from './event';
import { here } from './here';
import { type AfterConsent, type BeforeConsent } from './session';
import { firstCard, placeAfter, placeBefore } from './way-to-consent';
import { isHosted, isServed, today, whyClosed } from './who-may-begin';

type StepBefore = Step<EffectBefore>;

/** Wrong receipts that one conversation may try. */
const TRIES = 5;

/** One step before consent. Its effects cannot hold an answer to keep: that does not compile. */
export function beforeConsent(
  consultation: Consultation,
  before: BeforeConsent,
  act: Exclude<Act, { is: 'old' | 'repeated' }>,
  brought: Brought,
): StepBefore {
  const session = today(consultation, before, brought.day);
  if (session.place.at !== before.place.at && act.is !== 'control' && session.interrupt === null)
    return saying(session, ...here(consultation, session));
  if (act.is === 'control') return control(consultation, session, act.control);
  if (session.interrupt !== null) return interrupted(consultation, session, act);
  if (act.is !== 'chose') return saying(session, unheard(session), ...here(consultation, session));
  return chosen(consultation, session, act, brought);
}

function chosen(
  consultation: Consultation,
  session: BeforeConsent,
  { choices, byTap }: Extract<Act, { is: 'chose' }>,
  brought: Brought,
): StepBefore {
  const { place } = session;
  const choice = choices[0]?.id ?? '';
  switch (place.at) {
    case 'language':
      return welcome(consultation, { ...session, language: choice }, brought);
    case 'closed':
      return saying(session, ...here(consultation, session));
    case 'private':
      if (choice === 'leave') return end(session, shell('ends.later'));
      return choice === 'no'
        ? go(consultation, session, { at: 'private', notNow: true })
        : next(consultation, { ...session, place: { at: 'private', notNow: false } });
    case 'audience':
      return ofAudience(consultation, session, choice);
    case 'age':
      return ofAge(consultation, session, choice);
    case 'information':
      return next(consultation, session);
    case 'check':
      return go(
        consultation,
        session,
        placeAfter(consultation, session),
        ...lookedAt(consultation, place.check, choice),
      );
    case 'purpose':
      return byTap
        ? answeredPurpose(consultation, session, place, choice, brought)
        : saying(session, shell('consent.needTap'), ...here(consultation, session));
  }
}

function welcome(consultation: Consultation, session: BeforeConsent, { day }: Brought): StepBefore {
  const why = whyClosed(consultation, session, day);
  if (why !== null) return go(consultation, session, { at: 'closed', why });
  const isDraft = consultation.drafts.includes(session.language ?? '');
  const opening = isDraft ? [shell('hello'), shell('draft')] : [shell('hello')];
  return go(consultation, session, { at: 'private', notNow: false }, ...opening);
}

function ofAudience(consultation: Consultation, session: BeforeConsent, choice: string): StepBefore {
  const audience = audiencesIn(consultation, session.language ?? '').find((each) => each === choice) ?? null;
  return next(consultation, { ...session, audience });
}

function ofAge(consultation: Consultation, session: BeforeConsent, choice: string): StepBefore {
  const { link } = session;
  if (!isServed(consultation, session, choice)) return end(session, ageEnd(consultation, choice));
  const plain = agesFor(consultation, session.audience).some((age) => age.id === choice && age.plain);
  const told = isHosted(link) ? [shell(`hosted.${link.group}`), shell('hosted.promise')] : [];
  return go(consultation, { ...session, plain }, firstCard(consultation, session), ...told);
}

/** A wrong answer is met with the explanation once more, never with a "wrong". */
function lookedAt(consultation: Consultation, id: string, choice: string): Message[] {
  const isRight = consultation.checks.some((each) => each.id === id && isUnderstood(each, choice));
  return [isRight ? shell('checks.right') : check(consultation, id, 'explain')];
}

function answeredPurpose(
  consultation: Consultation,
  session: BeforeConsent,
  place: Extract<BeforeConsent['place'], { at: 'purpose' }>,
  choice: string,
  brought: Brought,
): StepBefore {
  if (place.purpose === TAKE_PART && choice === 'no') return end(session, shell('ends.declined'));
  const agreed = choice === 'yes' ? [...place.agreed, place.purpose] : place.agreed;
  const following = consultation.purposes[consultation.purposes.indexOf(place.purpose) + 1];
  return following === undefined
    ? consented(consultation, session, agreed, brought)
    : go(consultation, session, { at: 'purpose', purpose: following, agreed });
}

function consented(
  consultation: Consultation,
  session: BeforeConsent,
  purposes: string[],
  brought: Brought,
): StepBefore {
  const language = session.language ?? '';
  const consent = Consent.given({
    id: brought.consent,
    version: consultation.wordingVersion,
    wordingHash: consultation.wordingHash[language] ?? '',
    language,
    purposes,
    route: isHosted(session.link) ? 'hosted' : 'open',
    permission: isHosted(session.link) ? session.link.permission : null,
    day: brought.day,
  });
  const begun: AfterConsent = {
    engine: session.engine,
    consultation: session.consultation,
    revision: session.revision,
    link: session.link,
    plain: session.plain,
    language: session.language,
    audience: session.audience,
    turn: session.turn,
    lastTap: session.lastTap,
    consented: true,
    place: { at: 'receipt' },
    interrupt: null,
    consent: consent.record,
    participation: brought.participation,
    writer: null,
    ownWord: null,
    answered: [],
    skipped: [],
    unfinished: [],
    routes: {},
    choices: {},
    blocksDone: [],
    skipsInARow: 0,
    rounds: {},
    asked: [],
  };
  return { session: begun, effects: [{ do: 'record-consent', consent }, ...say(shell('receipt.show'))] };
}

function control(consultation: Consultation, session: BeforeConsent, pressed: Control): StepBefore {
  const carriesOn: BeforeConsent = { ...session, interrupt: null };
  switch (pressed) {
    case 'help':
      return interrupt(consultation, session, 'helping');
    case 'pause':
      return interrupt(consultation, session, 'paused');
    case 'delete':
      return interrupt(consultation, session, 'withdrawing');
    case 'stop':
      return end(
        session,
        shell(session.interrupt === 'withdrawing' ? 'ends.stoppedWithdrawing' : 'ends.stoppedEarly'),
      );
    case 'language':
      return session.place.at === 'language'
        ? saying(carriesOn, ...here(consultation, carriesOn))
        : interrupt(consultation, session, 'choosing-language');
    case 'skip':
      return skip(consultation, carriesOn);
    case 'back':
    case 'undo':
      return back(consultation, carriesOn);
    case 'unclear':
      return session.place.at === 'check'
        ? saying(
            carriesOn,
            check(consultation, session.place.check, 'explain'),
            ...here(consultation, carriesOn),
          )
        : saying(carriesOn, shell('explain.simplest'), ...here(consultation, carriesOn));
  }
}

function interrupted(
  consultation: Consultation,
  session: BeforeConsent,
  act: Exclude<Act, { is: 'old' | 'repeated' | 'control' }>,
): StepBefore {
  const carriesOn: BeforeConsent = { ...session, interrupt: null };
  if (session.interrupt === 'choosing-language' && act.is === 'chose')
    return inAnotherLanguage(consultation, carriesOn, act.choices[0]?.id ?? '');
  if (act.is === 'chose') return saying(carriesOn, ...here(consultation, carriesOn));
  if (session.interrupt === 'withdrawing' && act.is === 'words')
    return withdraw(consultation, session, act.said);
  return saying(session, shell('explain.nothingKept'), ...here(consultation, session));
}

/**
 * What is agreed to is read in the language that the consent names: whoever changes it on the cards, or after them,
 * begins with the first card.
 */
function inAnotherLanguage(consultation: Consultation, session: BeforeConsent, language: string): StepBefore {
  const spoken: BeforeConsent = { ...session, language };
  const isReading = ['information', 'check', 'purpose'].includes(session.place.at);
  const isOther = language !== session.language;
  const draft = isOther && consultation.drafts.includes(language) ? [shell('draft')] : [];
  const place = isReading && isOther ? firstCard(consultation, spoken) : spoken.place;
  return go(consultation, spoken, place, ...draft);
}

function withdraw(consultation: Consultation, session: BeforeConsent, { withdrawal }: Said): StepBefore {
  if (withdrawal?.is === 'found') {
    const { effects } = end(session, shell('ends.deleted'));
    const { participation } = withdrawal;
    return { session: null, effects: [{ do: 'erase', participation, consent: null }, ...effects] };
  }
  const tried: BeforeConsent = { ...session, wrongReceipts: session.wrongReceipts + 1 };
  if (withdrawal?.is !== 'too-many' && tried.wrongReceipts < TRIES)
    return saying(tried, shell('withdraw.notFound'));
  const carriesOn: BeforeConsent = { ...tried, interrupt: null };
  return saying(carriesOn, shell('withdraw.tooMany'), ...here(consultation, carriesOn));
}

function interrupt(
  consultation: Consultation,
  session: BeforeConsent,
  kind: NonNullable<BeforeConsent['interrupt']>,
): StepBefore {
  const isOver = kind === 'withdrawing' && session.wrongReceipts >= TRIES;
  if (isOver) return saying(session, shell('withdraw.tooMany'), ...here(consultation, session));
  const held: BeforeConsent = { ...session, interrupt: kind };
  return saying(held, ...here(consultation, held));
}

function skip(consultation: Consultation, session: BeforeConsent): StepBefore {
  const { at } = session.place;
  return at === 'information' || at === 'check'
    ? next(consultation, session)
    : saying(session, shell('explain.noSkip'), ...here(consultation, session));
}

function next(consultation: Consultation, session: BeforeConsent): StepBefore {
  return go(consultation, session, placeAfter(consultation, session));
}

function back(consultation: Consultation, session: BeforeConsent): StepBefore {
  const previous = placeBefore(consultation, session);
  if (previous === null) return saying(session, shell('explain.noBack'), ...here(consultation, session));
  if (previous.at !== 'language') return go(consultation, session, previous);
  const unspoken: BeforeConsent = { ...session, language: null, place: previous };
  return saying(unspoken, ...here(consultation, unspoken));
}

/** Says what will happen next where a new part begins. */
function beginning(consultation: Consultation, place: BeforeConsent['place']): Message[] {
  if (place.at === 'check' && place.check === consultation.checks[0]?.id) return [shell('checks.begin')];
  return place.at === 'purpose' && place.purpose === TAKE_PART ? [shell('consent.begin')] : [];
}

function unheard(session: BeforeConsent): Message {
  return session.place.at === 'purpose' ? shell('consent.needTap') : shell('explain.buttons');
}

function go(
  consultation: Consultation,
  session: BeforeConsent,
  place: BeforeConsent['place'],
  ...first: Message[]
): StepBefore {
  const moved: BeforeConsent = { ...session, place };
  return saying(moved, ...first, ...beginning(consultation, place), ...here(consultation, moved));
}

function saying(session: BeforeConsent, ...messages: Message[]): StepBefore {
  return { session, effects: say(...messages) };
}

/** Whoever ends a chat still finds help under it. Through a host's link every end looks the same. */
function end({ link }: BeforeConsent, message: Message): StepBefore {
  const shown = link === null ? message : shell('ends.hosted');
  return { session: null, effects: say(shown, shell('ends.help')) };
}
