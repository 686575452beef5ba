// The question that somebody has before them was switched off: they are led past it, and what they sent is not lost.

import { type Consultation } from '#dialog/consultation';
import { shell } from '#dialog/message';
import { type Act } from './act';
import { afterConsent } from './after-consent';
import { type Step } from './effect';
import { here } from './here';
import { onward, saying, sayingWithHere } from './moving';
import { type AfterConsent } from './session';

export function ledPast(
  consultation: Consultation,
  session: AfterConsent,
  act: Exclude<Act, { is: 'repeated' }>,
  participation: string,
): Step {
  const ref = session.place.at === 'question' ? session.place.question : '';
  const moved: AfterConsent = { ...onward(consultation, session, ref), interrupt: session.interrupt };
  const isControl = act.is === 'control' && ['help', 'pause', 'stop', 'delete'].includes(act.control);
  if (act.is === 'words' || act.is === 'arranged') return kept(consultation, moved, act, participation);
  if (isControl || (session.interrupt !== null && act.is !== 'old'))
    return afterConsent(consultation, moved, act, participation);
  return sayingWithHere(consultation, moved, [], shell('asking.ledPast'));
}

function kept(
  consultation: Consultation,
  moved: AfterConsent,
  act: Extract<Act, { is: 'words' | 'arranged' }>,
  participation: string,
): Step {
  const { session, effects } = afterConsent(consultation, moved, act, participation);
  if (session === null || !session.consented) return { session, effects };
  const done = effects.filter((effect) => effect.do !== 'say');
  const added = done.length > 0 ? [shell('asking.added')] : [];
  return saying(session, done, ...added, shell('asking.ledPast'), ...here(consultation, session));
}
