// Options of the open question, tapped or typed.

import { type Consultation } from '#dialog/consultation';
import { shell } from '#dialog/message';
import { type Chosen } from '#privacy/chosen';
import { type Keepable } from '#privacy/keepable';
import { TELL_INSTEAD } from '#questions/drawing';
import { find, type Found, memoryOf } from './course';
import { type Step } from './effect';
import { askedNow, keep, keepAny, withAnswer, withChoices } from './keeping';
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
      return several(consultation, session, found, chosen, byTap);
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

/** A tap adds one and waits for more; typed numbers are the whole answer. */
function several(
  consultation: Consultation,
  session: AfterConsent,
  found: Found,
  chosen: readonly Chosen[],
  byTap: boolean,
): Step {
  const already = session.choices[memoryOf(found)] ?? [];
  const news = chosen.filter(({ id }) => id !== THAT_IS_ALL && !already.includes(id));
  const isDone = !byTap || chosen.some(({ id }) => id === THAT_IS_ALL);
  if (isDone && news.length === 0 && !session.answered.includes(found.ref))
    return skip(consultation, session);
  const kept = news.map((choice): Keepable => ({ as: 'choice', choice }));
  const keeping = keepAny(session, askedNow(consultation, session, found), kept);
  const heard = withChoices(withAnswer(session, found.ref), found, [...already, ...news.map(({ id }) => id)]);
  return isDone
    ? sayingWithHere(consultation, onward(consultation, heard, found.ref), keeping, shell('asking.thanks'))
    : saying(heard, keeping, shell('several.more'));
}
