// What comes of one unit that a translator's tool has sent back.

import { type Problem } from '#dialog/problem';
import { type Fingerprint, newEntry, type ReviewState } from '#language/review/review';
import { type Entry, type State } from '#language/review/status';
import { englishOf, type Forms, idOf, isComplete, type Unit } from '#language/review/unit';
import { checkText } from './check-text';
import { type Exchanged } from './exchanged';
import { refusals } from './refusals';
import { type ReturnedUnit } from './sort-by-unit';

export type Taking = {
  /** How the file is called in problems. */
  readonly file: string;
  /** In which role somebody vouches for it; null where nobody said. */
  readonly role: string | null;
  /** Takes the place of every state in the file: for tools that keep none. */
  readonly allAre: State | null;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly fingerprint: Fingerprint;
};

export type Outcome = {
  readonly key: string;
  /** What is to be written; null when all stays as it was. */
  readonly is: { readonly unit: Unit; readonly entry: Entry } | null;
  readonly isChanged: boolean;
  /** How the state went. */
  readonly state: 'raised' | 'lowered' | 'same';
  /** Its English has changed after the export. */
  readonly isSkipped: boolean;
  /** Neither written before nor now. */
  readonly isUnwritten: boolean;
  readonly problems: readonly Problem[];
};

/** Without a role, a changed text is what a translator says it is. */
const TRANSLATOR = 'translator';

export function outcomeOf({ reviewed, forms }: ReturnedUnit, taking: Taking): Outcome {
  const { unit, state } = reviewed;
  const missing = unit.forms.filter((form) => forms[form] === undefined);
  const nothing: Outcome = {
    key: unit.key,
    is: null,
    isChanged: false,
    state: 'same',
    isSkipped: false,
    isUnwritten: false,
    problems: missing.map((form) => refusals.missingForm(whereIs(unit, form, taking), form)),
  };
  if (isOfOtherEnglish(unit, forms)) return { ...nothing, isSkipped: true, problems: [] };
  const own = ownTexts(unit, forms);
  if (!isComplete(unit) && Object.values(own).every((text) => text === ''))
    return { ...nothing, isUnwritten: true };
  const isChanged = unit.forms.some((form) => own[form] !== (unit.own[form] ?? ''));
  const next = nextState(state, isChanged, taking.allAre ?? lowestOf(forms));
  if (next === null) return nothing;
  const after = { ...unit, own };
  const role = taking.role ?? TRANSLATOR;
  return {
    ...nothing,
    is: { unit: after, entry: newEntry(after, next, role, taking.today, taking.fingerprint) },
    isChanged,
    state: compared(next, state),
    problems: [
      ...nothing.problems,
      ...unit.forms
        .filter((form) => forms[form] !== undefined)
        .flatMap((form) => checkText(unit, form, own[form] ?? '', whereIs(unit, form, taking))),
    ],
  };
}

function whereIs(unit: Unit, form: string, { file }: Taking): string {
  return `${file}: ${idOf(unit, form)}`;
}

function isOfOtherEnglish(unit: Unit, forms: ReturnedUnit['forms']): boolean {
  return unit.forms.some((form) => {
    const source = forms[form]?.source;
    return source !== undefined && source.trim() !== englishOf(unit, form).trim();
  });
}

function ownTexts(unit: Unit, forms: ReturnedUnit['forms']): Forms {
  return Object.fromEntries(
    unit.forms.map((form) => {
      const before = unit.own[form] ?? '';
      const target = forms[form]?.target ?? before;
      return [form, target === before ? before : tidy(target, unit.kind)];
    }),
  );
}

/** Typed on other machines, the same letters can be written otherwise: NFC, without spaces around a line. */
function tidy(text: string, kind: Unit['kind']): string {
  const lines = text
    .normalize('NFC')
    .trim()
    .split('\n')
    .map((line) => line.trim());
  return (kind === 'commands' ? [...new Set(lines.filter((line) => line !== ''))] : lines).join('\n');
}

const RANKS: Readonly<Record<ReviewState, number>> = {
  stale: 0,
  missing: 1,
  draft: 1,
  reviewed: 2,
  'community-reviewed': 3,
  approved: 4,
};

/** What is said of the form of which least is said; null where nothing is said of any. */
function lowestOf(forms: Readonly<Partial<Record<string, Exchanged>>>): ReviewState | null {
  const said = Object.values(forms).flatMap((each) => each?.state ?? []);
  return said.sort((a, b) => RANKS[a] - RANKS[b])[0] ?? null;
}

/**
 * A state that differs from ours was set by somebody who looked. The same state beside another text was not: such a text
 * is a draft again.
 * @returns null when all stays as it was.
 */
function nextState(ours: ReviewState, isChanged: boolean, said: ReviewState | null): State | null {
  if (said === null || RANKS[said] === RANKS[ours]) return isChanged ? 'draft' : null;
  return said === 'stale' || said === 'missing' ? 'draft' : said;
}

/** That somebody has looked at a stale string, and calls it a draft, is no claim. */
function compared(next: State, before: ReviewState): Outcome['state'] {
  const from = Math.max(RANKS[before], RANKS.draft);
  if (RANKS[next] === from) return 'same';
  return RANKS[next] > from ? 'raised' : 'lowered';
}
