// Not answering: data, never a failure.

import { type Consultation } from '#dialog/consultation';
import { shell } from '#dialog/message';
import { type ShellWord } from '#dialog/shell-words';
import { blocksOffered, find, type Found, nextIn } from './course';
import { type Keep, type Step } from './effect';
import { askedNow, keep, wasSeen } from './keeping';
import { onward, sayingWithHere, toBlocks } from './moving';
import { firstStep } from './question-steps';
import { type AfterConsent } from './session';

export function skip(consultation: Consultation, session: AfterConsent): Step {
  const { place } = session;
  if (place.at === 'writer') return toBlocks(consultation, session);
  if (place.at === 'offer') return carryOn(consultation, session, place.question);
  const found = place.at === 'question' ? find(consultation, place.question) : null;
  if (place.at !== 'question' || found === null)
    return sayingWithHere(consultation, session, [], shell('explain.noSkip'));
  // A follow-up that is not wanted is simply left.
  if (place.probe !== null) return carryOn(consultation, session, found.ref);
  if (!wasSeen(session, found) && found.question.kind !== 'content-note')
    return sayingWithHere(consultation, session, []);
  return found.question.kind === 'content-note'
    ? roundTheNote(consultation, session, found)
    : skipQuestion(consultation, session, found);
}

/** Whoever skips a content note goes round what it announces. */
function roundTheNote(consultation: Consultation, session: AfterConsent, { question, ref }: Found): Step {
  const ways = question.kind === 'content-note' ? Object.keys(question.routes) : [];
  const route = ways.includes('skip') ? 'skip' : (ways[0] ?? 'skip');
  const passed: AfterConsent = { ...session, routes: { ...session.routes, [ref]: route } };
  return sayingWithHere(consultation, onward(consultation, passed, ref), [], shell('asking.skipped'));
}

function skipQuestion(consultation: Consultation, session: AfterConsent, found: Found): Step {
  const { ref } = found;
  const hasAnswer = session.answered.includes(ref);
  const skipped: AfterConsent = hasAnswer
    ? session
    : {
        ...session,
        skipped: [...session.skipped.filter((each) => each !== ref), ref],
        skipsInARow: session.skipsInARow + 1,
      };
  const keeping: Keep[] = hasAnswer
    ? []
    : [keep(session, askedNow(consultation, session, found), [{ as: 'skipped' }])];
  const offer = hasAnswer ? null : offerAfter(consultation, skipped, found);
  const moved: AfterConsent =
    offer === null ? onward(consultation, skipped, ref) : { ...skipped, interrupt: null, place: offer };
  return sayingWithHere(
    consultation,
    moved,
    keeping,
    shell(hasAnswer ? left(session, found) : 'asking.skipped'),
  );
}

/** What was begun anew and is left now stays beside the answer that was there before. */
function left({ place }: AfterConsent, { question }: Found): ShellWord {
  if (place.at !== 'question' || !place.isAgain) return 'asking.thanks';
  const isBegun = place.chosen.length > 0 || place.step !== firstStep(question);
  return isBegun ? 'asking.added' : 'asking.skippedKept';
}

/** Two in a row: perhaps another part suits better. Three: perhaps it is enough. Offered once, and never pressed. */
function offerAfter(
  consultation: Consultation,
  skipped: AfterConsent,
  { dialog, ref }: Found,
): Extract<AfterConsent['place'], { at: 'offer' }> | null {
  if (dialog.offered !== 'chosen' || nextIn(consultation, skipped, dialog) === null) return null;
  const others = blocksOffered(consultation, skipped).some(({ id }) => id !== dialog.id);
  if (skipped.skipsInARow === 2 && others) return { at: 'offer', offer: 'next-part', question: ref };
  return skipped.skipsInARow === 3 ? { at: 'offer', offer: 'finish', question: ref } : null;
}

function carryOn(consultation: Consultation, session: AfterConsent, ref: string): Step {
  return sayingWithHere(consultation, onward(consultation, session, ref), []);
}
