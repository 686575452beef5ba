// In which order strings are reviewed: what people must understand to be safe comes first.

import { mattersForSafety } from '#dialog/message';
import { type Unit } from './unit';

/** Consent, help and leaving; then buttons and what may be typed; then questions. languages.md 4.5. */
const PRIORITIES = ['safety', 'buttons', 'questions'] as const;

type Priority = (typeof PRIORITIES)[number];

/** Of the page and of what may be typed, that which leads out of the chat or to help. */
const ALSO_SAFETY = ['page:leave', 'commands:stop', 'commands:help', 'commands:delete'];

export function priorityOf(key: string): Priority {
  if (mattersForSafety({ key }) || ALSO_SAFETY.includes(key)) return 'safety';
  return /^(?:conversation|page|commands):/.test(key) ? 'buttons' : 'questions';
}

/** In the same order where the priority is the same. */
export function byPriority(units: readonly Unit[]): Unit[] {
  return PRIORITIES.flatMap((priority) => units.filter(({ key }) => priorityOf(key) === priority));
}
