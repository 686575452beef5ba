// English is always on offer: it is what every other language is compared with.

import { type ConsultationWithoutWords } from '../parse-consultation';
import { type Problem } from '../problem';
import { placeInConsultation } from './place-in-file';

/** Rule `english-on-offer`. (Ours.) */
export function lintLanguages(consultation: ConsultationWithoutWords): Problem[] {
  return consultation.languages.includes('en') ? [] : [withoutEnglish(consultation)];
}

function withoutEnglish(consultation: ConsultationWithoutWords): Problem {
  return {
    rule: 'english-on-offer',
    what: 'English is not among the languages.',
    where: placeInConsultation(consultation, 'languages'),
    why: 'English words are understood in every language, and stand beside those that nobody has approved.',
    fix: 'Add "en".',
  };
}
