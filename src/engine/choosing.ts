// Options of the open question, tapped or typed.

import { type Consultation } from '#dialog/consultation';
import { shell } from '#dialog/message';
import { type Chosen } from '#privacy/chosen';
import { type Keepable } from '#privacy/keepable';
import { TELL_INSTEAD } from '#questions/drawing';
import { find, type Found, memoryOf } from './course';
import { type Step } from './effect';
import { askedNow, finishRound, keep, keepAny, withAnswer, withChoices } from './keeping';
import { onward, saying, sayingWithHere } from './moving';
import { placeCard } from './placing';
import { THAT_IS_ALL } from './question-steps';
import { type AfterConsent } from './session';
import { skip } from './skipping';

export function choose(
  consultation: Consultation,
  session: AfterConsent,
  chosen: readonly Chosen[],
  byTap: boolean,
): Step {
  const { place } = session;
  const found = place.at === 'question' ? find(consultation, place.question) : null;
  const [first] = chosen;
  if (place.at !== 'question' || found === null || first === undefined)
    return sayingWithHere(consultation, session, []);
  if (place.probe !== null) return sayingWithHere(consultation, onward(consultation, session, found.ref), []);
  switch (found.question.kind) {
    case 'content-note':
      return sayingWithHere(consultation, onRoute(consultation, session, found, first.id), []);
    case 'several-choices':
      return several(consultation, { ...session, place }, found, chosen, byTap);
    case 'violence-scale':
      return placeCard(consultation, session, found, first.id);
    case 'drawing':
      return sayingWithHere(consultation, { ...session, place: { ...place, step: TELL_INSTEAD } }, []);
    default:
      return one(consultation, session, found, first);
  }
}

function one(consultation: Consultation, session: AfterConsent, found: Found, choice: Chosen): Step {
  const heard = withChoices(withAnswer(session, found.ref), found, [choice.id]);
  const keeping = keep(session, askedNow(consultation, session, found), [{ as: 'choice', choice }]);
  const moved = onward(consultation, heard, found.ref);
  return sayingWithHere(consultation, moved, [keeping], shell('asking.thanks'));
}

/** A route that is chosen again opens, or passes, what its note covers. */
function onRoute(
  consultation: Consultation,
  session: AfterConsent,
  { ref }: Found,
  route: string,
): AfterConsent {
  return onward(consultation, { ...session, routes: { ...session.routes, [ref]: route } }, ref);
}

/**
 * A tap adds one and waits for more; typed numbers are the whole answer. What was chosen before the question was
 * opened again gives way when all is said, and not sooner.
 */
function several(
  consultation: Consultation,
  session: AfterConsent & { readonly place: Extract<AfterConsent['place'], { at: 'question' }> },
  found: Found,
  chosen: readonly Chosen[],
  byTap: boolean,
): Step {
  const { place } = session;
  const news = chosen.filter(({ id }) => id !== THAT_IS_ALL && !place.chosen.includes(id));
  const mine = [...place.chosen, ...news.map(({ id }) => id)];
  const isDone = !byTap || chosen.some(({ id }) => id === THAT_IS_ALL);
  const isUnanswered = place.isAgain || !session.answered.includes(found.ref);
  if (isDone && mine.length === 0 && isUnanswered) return skip(consultation, session);
  const asked = askedNow(consultation, session, found);
  const keeping = keepAny(
    session,
    asked,
    news.map((choice): Keepable => ({ as: 'choice', choice })),
  );
  const answered: AfterConsent = { ...withAnswer(session, found.ref), place: { ...place, chosen: mine } };
  if (!isDone) {
    const before = session.choices[memoryOf(found)] ?? [];
    const both = withChoices(answered, found, [...new Set([...before, ...mine])]);
    return saying(both, keeping, shell('several.more'));
  }
  const moved = onward(consultation, withChoices(answered, found, mine), found.ref);
  const effects = [...keeping, ...finishRound(session, asked)];
  return sayingWithHere(consultation, moved, effects, shell('asking.thanks'));
}
