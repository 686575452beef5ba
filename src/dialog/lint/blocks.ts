// Young people never begin with the block about people who get hurt.

import { dialogsFor } from '../audiences';
import { type Dialog } from '../dialog';
import { type ConsultationWithoutWords } from '../parse-consultation';
import { type Problem } from '../problem';
import { placeInConsultation } from './place-in-file';

/** Rule `gentle-first-block`: participants.md 2.1, "A is never the first block for YP (start with B or E)"; warm-ups are no block. */
export function lintBlocks(consultation: ConsultationWithoutWords): Problem[] {
  const [first, ...others] = dialogsFor(consultation, 'young-person').filter(
    ({ offered }) => offered === 'chosen',
  );
  return first?.theme === 'victims-perpetrators' ? [hardFirst(consultation, first, others)] : [];
}

function hardFirst(
  consultation: ConsultationWithoutWords,
  { id }: Dialog,
  others: readonly Dialog[],
): Problem {
  const gentle = others.find(({ theme }) => theme !== 'victims-perpetrators');
  return {
    rule: 'gentle-first-block',
    what: `The first block for young people is "${id}", about people who get hurt and people who hurt others.`,
    where: placeInConsultation(consultation, 'dialogs'),
    why: 'The hardest theme is never the first one: people need to know the chat, and how to leave it.',
    fix:
      gentle === undefined
        ? 'Offer a block of another theme before it, such as being-young-here.'
        : `Put "${gentle.id}" before it.`,
  };
}
