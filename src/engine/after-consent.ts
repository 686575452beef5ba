// After consent: the questions, and all that may happen on the way through them.

import { type Control } from '#dialog/choice';
import { type Consultation } from '#dialog/consultation';
import { type Message, shell } from '#dialog/message';
import { type Act } from './act';
import { words } from './answering';
import { choose } from './choosing';
import { blocksOffered, find } from './course';
import { type Effect, type Keep, say, type Step } from './effect';
import { type Said } from './event';
import { back, reopen, undo } from './going-back';
import { openQuestion } from './here';
import { askedNow, keep, wasSeen } from './keeping';
import { beginBlock, leaveBlock, onward, saying, sayingWithHere, toBlocks, toTheEnd } from './moving';
import { arrange } from './placing';
import { firstStep } from './question-steps';
import { type AfterConsent } from './session';
import { skip } from './skipping';

/** One step after consent. @param participation of a newly drawn receipt, should one be wanted. */
export function afterConsent(
  consultation: Consultation,
  session: AfterConsent,
  act: Exclude<Act, { is: 'old' | 'repeated' }>,
  participation: string,
): Step {
  switch (act.is) {
    case 'control':
      return control(consultation, session, act.control);
    case 'chose':
      return chosen(consultation, session, act, participation);
    case 'words':
      return heard(consultation, session, act.said, act.inReplyTo);
    case 'arranged': {
      const asked = session.asked.find(({ turn }) => turn === act.event.turn);
      return asked === undefined
        ? unasked(consultation, session)
        : arrange(consultation, session, asked, act.event);
    }
  }
}

function heard(consultation: Consultation, session: AfterConsent, said: Said, inReplyTo: number): Step {
  const asked = session.asked.find(({ turn }) => turn === inReplyTo);
  if (asked === undefined) return unasked(consultation, session);
  if (!said.kept.isBlank) return words(consultation, session, asked, said);
  return inReplyTo < session.turn
    ? { session, effects: [] }
    : sayingWithHere(consultation, session, [], shell('asking.empty'));
}

function unasked(consultation: Consultation, session: AfterConsent): Step {
  const { place, interrupt } = session;
  if (place.at === 'receipt' && interrupt === null) return saying(session, [], shell('explain.buttons'));
  const isClosing = place.at === 'closing' && interrupt === null;
  const told = shell(isClosing ? 'explain.atClose' : 'explain.nothingKept');
  return sayingWithHere(consultation, session, [], told);
}

type Chose = Extract<Act, { is: 'chose' }>;

function chosen(consultation: Consultation, session: AfterConsent, act: Chose, participation: string): Step {
  const choice = act.choices[0]?.id ?? '';
  const carriesOn: AfterConsent = { ...session, interrupt: null };
  if (session.interrupt === 'stopping') return afterStop(consultation, session, choice);
  if (session.interrupt === 'deleting') return afterDelete(consultation, session, choice, act.byTap);
  if (session.interrupt === 'choosing-language') return inAnotherLanguage(consultation, carriesOn, choice);
  if (session.interrupt !== null) return sayingWithHere(consultation, carriesOn, []);
  switch (session.place.at) {
    case 'receipt':
      return choice === 'new-words' ? newReceipt(session, participation) : toWriter(consultation, session);
    case 'writer':
      return toBlocks(consultation, { ...session, writer: writerNamed(choice) });
    case 'blocks':
      return block(consultation, session, choice);
    case 'question':
      return choose(consultation, session, act.choices, act.byTap);
    case 'offer':
      return offered(consultation, session, session.place.question, choice);
    case 'changing':
      return choice === 'none'
        ? sayingWithHere(consultation, { ...session, place: { at: 'closing' } }, [])
        : reopen(consultation, session, choice);
    case 'closing':
      return closing(consultation, session, choice);
    case 'finished':
      return interrupt(consultation, session, 'deleting');
  }
}

/** The place stays, and so does all that was answered: it is said again in the other language. */
function inAnotherLanguage(consultation: Consultation, session: AfterConsent, language: string): Step {
  const isDraft = language !== session.language && consultation.drafts.includes(language);
  return sayingWithHere(consultation, { ...session, language }, [], ...(isDraft ? [shell('draft')] : []));
}

/** Nothing is kept yet under the old words, so they can simply be forgotten. */
function newReceipt(session: AfterConsent, participation: string): Step {
  return saying({ ...session, participation }, [], shell('receipt.show'));
}

function toWriter(consultation: Consultation, session: AfterConsent): Step {
  return sayingWithHere(consultation, { ...session, place: { at: 'writer' } }, []);
}

function writerNamed(choice: string): AfterConsent['writer'] {
  return choice === 'self' || choice === 'helped' || choice === 'other' ? choice : null;
}

function block(consultation: Consultation, session: AfterConsent, choice: string): Step {
  const dialog = blocksOffered(consultation, session).find(({ id }) => id === choice);
  return dialog === undefined
    ? sayingWithHere(consultation, toTheEnd(consultation, session), [])
    : beginBlock(consultation, session, dialog);
}

/** What was offered instead of the next question. */
function offered(consultation: Consultation, session: AfterConsent, ref: string, choice: string): Step {
  const dialog = find(consultation, ref)?.dialog;
  if (choice === 'break') return interrupt(consultation, carryingOn(consultation, session, ref), 'paused');
  if (choice === 'next-part' && dialog !== undefined)
    return toBlocks(consultation, leaveBlock(consultation, session, dialog));
  if (choice === 'finish') return sayingWithHere(consultation, closed(consultation, session, ref), []);
  return sayingWithHere(consultation, carryingOn(consultation, session, ref), []);
}

/** A block that is left for the close is left like any other: going back finds it. */
function closed(consultation: Consultation, session: AfterConsent, ref: string): AfterConsent {
  const dialog = find(consultation, ref)?.dialog;
  const left = dialog === undefined ? session : leaveBlock(consultation, session, dialog);
  return { ...left, skipsInARow: 0, place: { at: 'closing' } };
}

function carryingOn(consultation: Consultation, session: AfterConsent, ref: string): AfterConsent {
  const { skipsInARow } = session;
  return { ...onward(consultation, session, ref), skipsInARow };
}

function closing(consultation: Consultation, session: AfterConsent, choice: string): Step {
  if (choice === 'change') return sayingWithHere(consultation, { ...session, place: { at: 'changing' } }, []);
  if (choice === 'delete') return interrupt(consultation, session, 'deleting');
  return finish(session, [], shell(choice === 'keep' ? 'ends.finished' : 'ends.empty'));
}

/** Where somebody stopped is kept: it says something, too. */
function afterStop(consultation: Consultation, session: AfterConsent, choice: string): Step {
  const carriesOn: AfterConsent = { ...session, interrupt: null };
  if (choice === 'delete') return interrupt(consultation, session, 'deleting');
  if (choice !== 'keep' && choice !== 'end') return sayingWithHere(consultation, carriesOn, []);
  const keeping = stopped(consultation, carriesOn);
  return finish(carriesOn, keeping, shell(choice === 'keep' ? 'ends.stopped' : 'ends.empty'));
}

function stopped(consultation: Consultation, session: AfterConsent): Keep[] {
  const { place, answered } = session;
  const found = place.at === 'question' ? find(consultation, place.question) : null;
  if (found === null || found.question.kind === 'content-note' || answered.includes(found.ref)) return [];
  if (!wasSeen(session, found)) return [];
  return [keep(session, askedNow(consultation, session, found), [{ as: 'stopped' }])];
}

/** What cannot be got back is deleted by a tap on the words that say so, never by a typed "1". */
function afterDelete(
  consultation: Consultation,
  session: AfterConsent,
  choice: string,
  byTap: boolean,
): Step {
  if (choice !== 'yes') return sayingWithHere(consultation, { ...session, interrupt: null }, []);
  return byTap
    ? erase(session, shell('ends.deleted'))
    : sayingWithHere(consultation, session, [], shell('explain.buttons'));
}

function control(consultation: Consultation, session: AfterConsent, pressed: Control): Step {
  const carriesOn: AfterConsent = { ...session, interrupt: null };
  switch (pressed) {
    case 'help':
      return interrupt(consultation, session, 'helping');
    case 'delete':
      return interrupt(consultation, session, 'deleting');
    case 'pause':
      return interrupt(consultation, session, 'paused');
    case 'language':
      return interrupt(consultation, session, 'choosing-language');
    case 'stop':
      return session.place.at === 'finished'
        ? sayingWithHere(consultation, carriesOn, [])
        : interrupt(consultation, session, 'stopping');
    case 'skip':
      return skip(consultation, carriesOn);
    case 'back':
      return back(consultation, carriesOn);
    case 'undo':
      return undo(consultation, carriesOn);
    case 'unclear':
      return unclear(consultation, carriesOn);
  }
}

/** The question in its other words: the simpler ones, or the first ones where the simpler ones came first. */
function unclear(consultation: Consultation, session: AfterConsent): Step {
  const { place } = session;
  if (place.at === 'receipt') return saying(session, [], shell('receipt.simpler'));
  if (place.at !== 'question' || place.probe !== null)
    return sayingWithHere(consultation, session, [], shell('explain.simplest'));
  if (place.isReworded) return sayingWithHere(consultation, session, [], shell('asking.simplest'));
  const reworded: AfterConsent = {
    ...session,
    place: { ...place, simpler: !place.simpler, isReworded: true },
  };
  const open = openQuestion(consultation, reworded);
  // In the middle of a question its steps are shown, and the question itself to whoever asks for it.
  const isBegun = open !== null && open.step !== firstStep(open.found.question);
  return sayingWithHere(consultation, reworded, [], ...(isBegun ? [open.wording] : []));
}

function interrupt(
  consultation: Consultation,
  session: AfterConsent,
  kind: NonNullable<AfterConsent['interrupt']>,
): Step {
  return sayingWithHere(consultation, { ...session, interrupt: kind }, []);
}

/** Through a host's link every end looks the same, and nothing stays on the screen. */
function finish(session: AfterConsent, effects: readonly Effect[], message: Message): Step {
  if (session.link !== null)
    return { session: null, effects: [...effects, ...say(shell('ends.hosted'), shell('ends.help'))] };
  if (effects.length === 0 && session.answered.length + session.skipped.length === 0)
    return erase(session, message);
  return saying({ ...session, place: { at: 'finished' } }, effects, message);
}

/** What was deleted is said where no looker-on can learn from it that there was something. */
function erase({ participation, consent, link }: AfterConsent, message: Message): Step {
  const effects: Effect[] = [{ do: 'erase', participation, consent: consent.id }];
  const shown = link === null ? message : shell('ends.hosted');
  return { session: null, effects: [...effects, ...say(shown, shell('ends.help'))] };
}
