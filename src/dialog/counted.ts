// How many questions there are, as participants count them.

import { kindNamed } from '#questions/kinds';
import { type Consultation } from './consultation';
import { type Dialog, type Question } from './dialog';

/** False for what stands between questions, such as content notes. */
export function isCounted(question: Question): boolean {
  return kindNamed(question.kind).isAsked;
}

/** The most questions that one block can ask: what is promised before consent must not be exceeded. */
export function countedMost({ dialogs }: Consultation): number {
  return Math.max(0, ...dialogs.map(countedMostIn));
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
