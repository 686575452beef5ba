// The steps within one question: which buttons stand there, and what comes after one of them.

import { type Question, type QuestionOf } from '#dialog/dialog';
import { TELL_INSTEAD } from '#questions/drawing';
import { type Option } from '#questions/question-kind';
import { kindNamed } from '#questions/kinds';
import { type AfterConsent } from './session';

type Scale = QuestionOf<'violence-scale'>;
type QuestionPlace = Extract<AfterConsent['place'], { at: 'question' }>;

/** Ends a question that has steps, or a follow-up. */
export const GO_ON = 'go-on';
/** Ends a choice of several. */
export const THAT_IS_ALL = 'that-is-all';

const card = (id: string) => `card:${id}`;
const OWN = /^own-(\d+)$/;
const PLACE_OWN = /^own-place-(\d+)$/;
export const CAPTION = 'caption';

/** True where each card and each choice is kept at once, and the question stays open for the next one. */
export function isBitByBit({ kind }: Question): boolean {
  return kind === 'several-choices' || kind === 'violence-scale';
}

/** Where a question begins; null for those of one step. */
export function firstStep(question: Question): string | null {
  return question.kind === 'violence-scale' ? card(question.cards[0] ?? '') : null;
}

/** The card that is being placed, its number from 1, and how many there are. */
export function cardAt(
  question: Scale,
  step: string | null,
): { id: string; number: number; count: number } | null {
  const at = question.cards.findIndex((id) => card(id) === step);
  const id = question.cards[at];
  return id === undefined ? null : { id, number: at + 1, count: question.cards.length };
}

export function asksForOwnCard(step: string | null): boolean {
  return OWN.test(step ?? '');
}

export function placesOwnCard(step: string | null): boolean {
  return PLACE_OWN.test(step ?? '');
}

/**
 * What comes after a step of a line of cards; null when all is said.
 * @param written the cards with those that are switched off: somebody may have one of them before them.
 */
export function stepAfter(
  question: Scale,
  step: string | null,
  written: readonly string[] = question.cards,
): string | null {
  const at = written.findIndex((id) => card(id) === step);
  const following = written.slice(at + 1).find((id) => question.cards.includes(id));
  if (at !== -1 && following !== undefined) return card(following);
  if (at !== -1) return question.ownCards > 0 ? 'own-1' : CAPTION;
  const [, own] = PLACE_OWN.exec(step ?? '') ?? [];
  if (own !== undefined) return Number(own) < question.ownCards ? `own-${String(Number(own) + 1)}` : CAPTION;
  if (asksForOwnCard(step)) return CAPTION;
  return step === CAPTION ? null : CAPTION;
}

/** The step before; null at the first card, and where a question has no steps. */
export function stepBefore(question: Question, step: string | null): string | null {
  if (question.kind !== 'violence-scale') return null;
  const at = question.cards.findIndex((id) => card(id) === step);
  const before = at === -1 ? question.cards.at(-1) : question.cards[at - 1];
  return before === undefined ? null : card(before);
}

/** The step in which a card that was just written is placed. */
export function placingStep(step: string | null): string {
  const [, own = '1'] = OWN.exec(step ?? '') ?? [];
  return `own-place-${own}`;
}

/** The buttons of a question at its present step. */
export function optionsAt(question: Question, { step, probe, chosen }: QuestionPlace): Option[] {
  if (probe !== null) return [];
  const options = kindNamed<Question>(question.kind).options(question);
  if (question.kind === 'several-choices') {
    const left = options.filter(({ id }) => !chosen.includes(id));
    return [...left, { id: THAT_IS_ALL, label: { common: 'several.done' } }];
  }
  if (question.kind === 'violence-scale' && (asksForOwnCard(step) || step === CAPTION))
    return [{ id: GO_ON, label: { common: 'line.goOn' } }];
  return question.kind === 'drawing' && step === TELL_INSTEAD ? [] : [...options];
}
