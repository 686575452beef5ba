// An id names one thing.

import { allCards } from '../audiences';
import { type ConsultationWithoutWords } from '../parse-consultation';
import { type Problem } from '../problem';
import { placeInConsultation, placeInDialog } from './place-in-file';

type Named = { readonly id: string };

/** Rule `unique-id`: files, locale keys and export columns are found by ids. (Ours; no paragraph of the research.) */
export function lintIds(consultation: ConsultationWithoutWords): Problem[] {
  const { dialogs, audiences, ages, checks, languages, purposes } = consultation;
  const lists = {
    dialogs: ids(dialogs),
    audiences: ids(audiences ?? []),
    ages: ids(ages),
    checks: ids(checks),
    languages,
    information: allCards(consultation),
    purposes,
  };
  return [
    ...dialogs.flatMap((dialog) =>
      twice(ids(dialog.questions)).map((id) => idTwice(id, placeInDialog(dialog, id))),
    ),
    ...Object.entries(lists).flatMap(([list, all]) =>
      twice(all).map((id) => idTwice(id, placeInConsultation(consultation, list))),
    ),
  ];
}

function ids(list: readonly Named[]): string[] {
  return list.map(({ id }) => id);
}

function twice(all: readonly string[]): string[] {
  return [...new Set(all.filter((id, at) => all.indexOf(id) !== at))];
}

function idTwice(id: string, where: string): Problem {
  return {
    rule: 'unique-id',
    what: `The id "${id}" stands twice.`,
    where,
    why: 'Words, answers and columns are found by it: two things would share them.',
    fix: 'Give one of the two another id.',
  };
}
