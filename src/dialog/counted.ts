// How many questions there are, as participants count them.

import { kindNamed } from '#questions/kinds';
import { type Consultation } from './consultation';
import { dialogsFor } from './audiences';
import { type Audience, type Dialog, type Question } from './dialog';

/** False for what stands between questions, such as content notes. */
export function isCounted(question: Question): boolean {
  return kindNamed(question.kind).isAsked;
}

/**
 * The most questions that somebody is asked who chooses one block, with those that come before and after it by
 * themselves: what is promised before consent must not be exceeded.
 * @param audience null while nobody said: the most of any.
 */
export function countedMost(consultation: Consultation, audience: Audience | null): number {
  const { audiences } = consultation;
  if (audience === null && audiences !== undefined)
    return Math.max(...audiences.map(({ id }) => countedMost(consultation, id)));
  const dialogs = dialogsFor(consultation, audience);
  const counts = (chosen: boolean) =>
    dialogs.filter(({ offered }) => (offered === 'chosen') === chosen).map(countedMostIn);
  return Math.max(0, ...counts(true)) + counts(false).reduce((sum, each) => sum + each, 0);
}

/** A way round a content note asks its own questions instead of those that the note covers. */
function countedMostIn({ questions }: Dialog): number {
  const counted = questions.filter(isCounted);
  const notes = questions.filter((each) => each.kind === 'content-note');
  const ways = notes.flatMap(({ routes }) => Object.values(routes).map((ids) => ids ?? []));
  const straight = counted.filter(({ id }) => !ways.some((ids) => ids.includes(id))).length;
  const longer = notes.map(({ covers, routes }) => {
    const longest = Math.max(...Object.values(routes).map((ids) => ids?.length ?? 0));
    return Math.max(0, longest - counted.filter(({ id }) => covers.includes(id)).length);
  });
  return straight + longer.reduce((sum, each) => sum + each, 0);
}
