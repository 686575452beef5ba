// Whatever happens, in whatever order: the promises hold, over every dialog that there is.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Consultation } from '#dialog/consultation';
import { type Dialog } from '#dialog/dialog';
import { type LinkTerms } from '#dialog/hosted-link';
import { switchable, withoutSwitchedOff } from '#dialog/switched-off';
import { find } from '#engine/course';
import { type Effect } from '#engine/effect';
import { promptOf } from '#engine/prompt';
import { type AfterConsent, newSession, session as shape, type Session } from '#engine/session';
import { step } from '#engine/step';
import { content, ROOT } from '../support/house';
import {
  action,
  type Action,
  answering,
  eventOf,
  somePicture,
  tapped,
  type World,
  wrote,
} from './random-events';

const names = readdirSync(join(ROOT, 'dialogs', 'consultations'))
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.replace(/\.yaml$/, ''));

/** 100,000 events in all, and no fewer whatever the number of consultations. */
const EVENTS = 125;
const RUNS = Math.ceil(100_000 / EVENTS / names.length);

const HOSTED: LinkTerms = { ages: ['13-15', '16-17', '18-or-over'], group: 'school', permission: 'parent' };

/** What lies in a session after JSON, and is the same as before. */
function stored(session: Session): Session {
  const back = shape.parse(JSON.parse(JSON.stringify(session)));
  expect(back).toEqual(session);
  return back;
}

/** From the first screen to the first thing of a dialog, past the warm-ups and past what cannot come first. */
function consented(consultation: Consultation, link: World['link'], { id, audience }: Dialog): AfterConsent {
  let session: Session = newSession(consultation.id, 'r');
  const arrive = { participation: 'p', consent: 'c', day: '2026-03-02', link, is: 'arrived' as const };
  session = step(consultation, session, arrive).session ?? session;
  while (!session.consented || !isIn(session, id)) {
    const ids = promptOf(consultation, session).choices.map((each) => each.id);
    const isElsewhere = session.place.at === 'question';
    const known = [id, audience, '16-17', 'yes', 'next', 'next-part'].find((each) => ids.includes(each));
    const wanted = isElsewhere ? 'control:skip' : (known ?? ids[0] ?? '');
    const next = step(consultation, session, tapped(session, wanted)).session;
    if (next === null) throw new Error('There is no way to consent.');
    session = next;
  }
  return session;
}

/** Dialogs that come last by themselves are reached by those who go on. */
function isIn({ place }: Session, dialog: string): boolean {
  return place.at === 'question' && place.question.startsWith(`${dialog}.`);
}

/** Somebody who answers whatever they are asked, by one of the ways at each content note, and wants no other part. @returns the places that they came by. */
function answered(consultation: Consultation, from: Session, way: number): string[] {
  const places = placeName(from);
  let session = from;
  for (let count = 0; session.place.at !== 'closing' && count < 200; count += 1) {
    const { choices, takes } = promptOf(consultation, session);
    const enough = choices.find(({ id }) => id === 'no-more');
    const isWritten = takes === 'answer' && choices.length === 0;
    const event = isWritten
      ? wrote(session)
      : tapped(
          session,
          (enough ?? (takes === 'choice' ? (choices[way] ?? choices.at(-1)) : choices[0]))?.id ?? '',
        );
    session = step(consultation, session, event).session ?? session;
    places.push(...placeName(session));
  }
  return places;
}

/** A content note has at most four ways on. */
const WAYS = [0, 1, 2, 3];

const keeps = (effects: readonly Effect[]) => effects.filter((effect) => effect.do === 'keep');

const ASKS_AGAIN = ['control:back', 'control:undo'];

/** A question comes to somebody again only when they went back, took something back, or changed an answer. */
function expectNothingAskedTwice(consultation: Consultation, before: Session, after: Session, what: string) {
  if (!before.consented || !after.consented || before.participation !== after.participation) return;
  for (const [ref, round] of Object.entries(after.rounds)) {
    if (round === (before.rounds[ref] ?? 0)) continue;
    const once = find(consultation, ref)?.question.once;
    const sameThing = consultation.dialogs.flatMap((dialog) =>
      dialog.questions
        .filter((each) => once !== undefined && each.once === once)
        .map(({ id }) => `${dialog.id}.${id}`),
    );
    const isNote = find(consultation, ref)?.question.kind === 'content-note';
    const settled = [...before.answered, ...before.skipped, ...(isNote ? Object.keys(before.routes) : [])];
    const isSettled = (each: string) => settled.includes(each) && !before.unfinished.includes(each);
    const wasSettled = [ref, ...sameThing].some(isSettled);
    if (wasSettled) expect(ASKS_AGAIN.includes(what) || before.place.at === 'changing').toBe(true);
  }
}

/** Where the participant has given a word, questions that can use it do. */
function expectOwnWordBack(consultation: Consultation, after: Session, effects: readonly Effect[]) {
  if (!after.consented) return;
  for (const effect of effects) {
    if (effect.do !== 'say') continue;
    const { key, values } = effect.message;
    const [, id] = /:questions\.([a-z0-9-]+)\.(?:text|simpler)/.exec(key) ?? [];
    const question = consultation.dialogs
      .flatMap(({ questions }) => questions)
      .find((each) => each.id === id);
    if (question?.usesOwnWord !== true) continue;
    if (after.ownWord === null) expect(key).not.toContain('WithOwnWord');
    else expect(values).toEqual({ ownWord: after.ownWord });
  }
}

/** Two taps end it, wherever somebody is. */
function expectStopStops(consultation: Consultation, session: Session) {
  // Where nobody has arrived yet there is nothing to stop.
  if (session.turn === 0) return;
  const asked = step(consultation, session, tapped(session, 'control:stop')).session;
  if (asked === null || (asked.consented && asked.place.at === 'finished')) return;
  const ids = promptOf(consultation, asked).choices.map(({ id }) => id);
  const end = ids.find((id) => id === 'keep' || id === 'end');
  if (end === undefined)
    throw new Error(`Stop does not stop: ${JSON.stringify([session.place, session.interrupt, asked])}`);
  const over = step(consultation, asked, tapped(asked, end ?? '')).session;
  expect(over === null || (over.consented && over.place.at === 'finished')).toBe(true);
}

/** Skipping alone leads to the end, and so every question can be skipped. */
function expectAnEnd(consultation: Consultation, session: Session) {
  let now: Session | null = session;
  for (let taps = 0; taps < 120; taps += 1) {
    if (now === null || now.place.at === 'closed') return;
    if (now.consented && ['finished', 'closing'].includes(now.place.at)) return;
    const { choices } = promptOf(consultation, now);
    const canSkip = now.interrupt === null && ['question', 'offer', 'writer'].includes(now.place.at);
    const [first] = choices;
    const choice = canSkip ? 'control:skip' : (choices.find(({ id }) => id === '16-17') ?? first)?.id;
    const tap: string = choice ?? 'control:stop';
    const from: Session = now;
    now = step(consultation, from, tapped(from, tap)).session;
  }
  throw new Error(`This never ends: ${JSON.stringify(session.place)}`);
}

/** Where a session is, by the names that `placesOf` gives. */
function placeName({ place }: Session): string[] {
  if (place.at === 'offer') return [`offer ${place.offer}`];
  if (place.at !== 'question') return [place.at];
  return [place.question, ...(place.probe === null ? [] : [`follow-up ${place.probe}`])];
}

/** Everywhere that somebody can get to: random events must have been there. */
function placesOf({ dialogs, audiences }: Consultation): string[] {
  const questions = dialogs.flatMap(({ id, questions: all }) =>
    all.map((each) => ({ ...each, ref: `${id}.${each.id}` })),
  );
  const isDouble = (ref: string, once?: string) =>
    once !== undefined && questions.find((each) => each.once === once)?.ref !== ref;
  return [
    ...['language', 'private', 'age', 'information', 'check', 'purpose', 'closed', 'receipt', 'writer'],
    ...questions.filter(({ ref, once }) => !isDouble(ref, once)).map(({ ref }) => ref),
    ...questions.flatMap((each) =>
      'probes' in each ? each.probes.map((probe) => `follow-up ${probe}`) : [],
    ),
    ...(audiences === undefined ? [] : ['audience']),
    ...(dialogs.length > 1 ? ['blocks', 'offer next-part'] : []),
    ...['offer finish', 'offer after-sad', 'changing', 'closing', 'finished'],
  ];
}

describe.each(names)('%s', (name) => {
  const { consultation: whole } = content(name);
  const beginnings = whole.dialogs.filter(({ offered }) => offered !== 'last');
  // The more there is to get to, the more often it is tried.
  const runs = Math.max(RUNS, 11 * beginnings.length);
  const beginning = ({ id }: Dialog, link: World['link']) => `${id} ${link === null ? 'open' : 'hosted'}`;
  const offs = fc.subarray(switchable(whole), { maxLength: 4 });

  test(`${String(runs * EVENTS)} random events`, async () => {
    const picture = await somePicture();
    const reached = new Set<string>(
      beginnings.flatMap((dialog) =>
        WAYS.flatMap((way) => answered(whole, consented(whole, null, dialog), way)),
      ),
    );
    const begun = Object.fromEntries(
      beginnings.flatMap((dialog) =>
        [null, HOSTED].map((link) => [beginning(dialog, link), consented(whole, link, dialog)]),
      ),
    );
    const run = (actions: Action[], link: World['link'], off: string[], inside: Dialog | null) => {
      let consultation = whole;
      const isInside = inside !== null && link !== 'ended';
      let session: Session =
        (isInside ? begun[beginning(inside, link)] : undefined) ?? newSession(whole.id, 'r');
      let hasConsented = isInside;
      actions.forEach((each, count) => {
        // In the middle of it, the operator switches something off.
        if (count === 40) consultation = withoutSwitchedOff(whole, new Set(off));
        const happens = isInside && count < 50 ? answering(each) : each;
        const event = eventOf({ consultation, link, picture }, session, happens, count);
        const what = event.is === 'tapped' ? (event.choice?.id ?? '') : typedControl(event);
        const { session: next, effects } = step(consultation, session, event);
        // Nothing is kept before consent, and never in the step that gives it.
        if (!hasConsented) expect(keeps(effects)).toEqual([]);
        if (effects.some((effect) => effect.do === 'record-consent')) hasConsented = true;
        for (const effect of keeps(effects)) {
          if (effect.do !== 'keep' || !session.consented)
            throw new Error('Kept without a consented session.');
          expect(effect.participation).toBe(session.participation);
          expect(effect.consent.record.id).toBe(session.consent.id);
          expect(find(whole, effect.question)).not.toBeNull();
        }
        if (next === null) hasConsented = false;
        else {
          expectNothingAskedTwice(consultation, session, next, what);
          expectOwnWordBack(whole, next, effects);
        }
        session = next === null ? newSession(whole.id, 'r') : stored(next);
        for (const place of placeName(session)) reached.add(place);
      });
      expectStopStops(consultation, session);
      expectAnEnd(consultation, session);
    };
    fc.assert(
      fc.property(
        fc.array(action, { minLength: EVENTS, maxLength: EVENTS }),
        fc.constantFrom<World['link']>(null, null, HOSTED, 'ended'),
        offs,
        fc.oneof(
          { weight: 1, arbitrary: fc.constant(null) },
          { weight: 3, arbitrary: fc.constantFrom(...beginnings) },
        ),
        run,
      ),
      { numRuns: runs },
    );
    expect(placesOf(whole).filter((place) => !reached.has(place))).toEqual([]);
  });

  test('the same event in the same session gives the same step', async () => {
    const picture = await somePicture();
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
        let session: Session = consented(whole, null, beginnings[0] as Dialog);
        actions.forEach((each, count) => {
          const event = eventOf({ consultation: whole, link: null, picture }, session, each, count);
          const one = step(whole, session, event);
          expect(JSON.stringify(step(whole, session, event))).toBe(JSON.stringify(one));
          session = one.session ?? newSession(whole.id, 'r');
        });
      }),
      { numRuns: 60 },
    );
  });
});

function typedControl(event: ReturnType<typeof eventOf>): string {
  return event.is === 'wrote' && event.said.control !== null ? `control:${event.said.control.id}` : event.is;
}
