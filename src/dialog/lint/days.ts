// A consultation opens before it closes.

import { type ConsultationWithoutWords } from '../parse-consultation';
import { type Problem } from '../problem';
import { placeInConsultation } from './place-in-file';

/** Rule `opening-days`. (Ours.) Days are compared as they are written, YYYY-MM-DD. */
export function lintDays(consultation: ConsultationWithoutWords): Problem[] {
  const { opens, closes } = consultation;
  return opens !== undefined && closes !== undefined && opens > closes
    ? [neverOpen(consultation, opens, closes)]
    : [];
}

function neverOpen(consultation: ConsultationWithoutWords, opens: string, closes: string): Problem {
  return {
    rule: 'opening-days',
    what: `It opens on ${opens}, after it closes on ${closes}.`,
    where: placeInConsultation(consultation, 'opens'),
    why: 'It would never be open.',
    fix: 'Correct one of the two days.',
  };
}
