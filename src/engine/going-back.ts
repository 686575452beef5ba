// Back, changing an earlier answer, and taking the last one back.

import { type Consultation } from '#dialog/consultation';
import { shell } from '#dialog/message';
import { asWritten } from '#dialog/switched-off';
import { find, memoryOf, previous } from './course';
import { type Step } from './effect';
import { opened, sayingWithHere } from './moving';
import { stepBefore } from './question-steps';
import { type AfterConsent } from './session';

export function back(consultation: Consultation, session: AfterConsent): Step {
  const { place } = session;
  if (place.at === 'changing')
    return sayingWithHere(consultation, { ...session, place: { at: 'closing' } }, []);
  const hasQuestions =
    place.at === 'question' || place.at === 'offer' || place.at === 'closing' || place.at === 'blocks';
  if (!hasQuestions) return sayingWithHere(consultation, session, [], shell('explain.noBack'));
  const earlier = earlierStep(consultation, session);
  if (earlier !== null) return sayingWithHere(consultation, earlier, []);
  // From a follow-up, back to its own question.
  const before =
    place.at === 'question' && place.probe !== null ? place.question : previous(consultation, session);
  if (before === null) return sayingWithHere(consultation, session, [], shell('asking.backAtFirst'));
  const left = withUnfinished(consultation, session);
  const isOutside = place.at === 'closing' || place.at === 'blocks';
  return reopen(consultation, isOutside ? resumed(consultation, left, before) : left, before);
}

/** A block that is gone back into is not over any more. */
function resumed(consultation: Consultation, session: AfterConsent, ref: string): AfterConsent {
  const dialog = find(consultation, ref)?.dialog.id;
  return { ...session, blocksDone: session.blocksDone.filter((each) => each !== dialog) };
}

/** A line of cards that was begun and is gone back from is still to be finished. */
function withUnfinished(consultation: Consultation, session: AfterConsent): AfterConsent {
  const { place, answered, unfinished } = session;
  if (place.at !== 'question' || place.isAgain || !answered.includes(place.question)) return session;
  const isLine = find(consultation, place.question)?.question.kind === 'violence-scale';
  return isLine ? { ...session, unfinished: [...unfinished, place.question] } : session;
}

/** Within a line of cards, one card back: the rest of the line is still to come. */
function earlierStep(consultation: Consultation, session: AfterConsent): AfterConsent | null {
  const { place } = session;
  const found = place.at === 'question' ? find(consultation, place.question) : null;
  const step = place.at === 'question' && found !== null ? stepBefore(found.question, place.step) : null;
  return place.at === 'question' && step !== null ? { ...session, place: { ...place, step } } : null;
}

/** The question once more; a new answer will take the old one's place. */
export function reopen(consultation: Consultation, session: AfterConsent, ref: string): Step {
  const isNote = find(consultation, ref)?.question.kind === 'content-note';
  const returned = opened(consultation, session, ref);
  return sayingWithHere(consultation, returned, [], ...(isNote ? [] : [shell('asking.back')]));
}

/** Deletes the last answer and asks its question again. */
export function undo(consultation: Consultation, session: AfterConsent): Step {
  const last = session.answered.at(-1);
  const isOver = session.place.at === 'finished';
  if (last === undefined || isOver) return sayingWithHere(consultation, session, [], shell('undo.none'));
  const found = find(asWritten(consultation), last);
  const forgotten: AfterConsent = {
    ...session,
    answered: session.answered.slice(0, -1),
    ownWord: found?.question.kind === 'own-word' ? null : session.ownWord,
    choices: withoutKey(session.choices, found === null ? last : memoryOf(found)),
  };
  const erasing = { do: 'erase-answer', participation: session.participation, question: last } as const;
  if (find(consultation, last) === null) {
    const told = [shell('undo.deleted'), shell('asking.ledPast')];
    return sayingWithHere(consultation, forgotten, [erasing], ...told);
  }
  const returned = opened(consultation, forgotten, last);
  return sayingWithHere(consultation, returned, [erasing], shell('undo.done'));
}

function withoutKey<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([each]) => each !== key));
}
