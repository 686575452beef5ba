// Who may take part, and on which terms.

import { type Age } from '../consultation';
import { type ConsultationWithoutWords } from '../parse-consultation';
import { type Problem } from '../problem';
import { placeInConsultation } from './place-in-file';

const CHILD = 16;
const ADULT = 18;

/** Rules `somebody-takes-part`, `under-16` and `plain-under-18`: participants.md 3.2 (table of ages) and 3.6 (easy mode). */
export function lintAges(consultation: ConsultationWithoutWords): Problem[] {
  const { ages, dialogs } = consultation;
  const invited = ages.filter(({ takesPart }) => takesPart !== false);
  const forYoungPeople = dialogs.some(({ audience }) => audience === 'young-person');
  return [
    ...(invited.length === 0 ? [nobody(consultation)] : []),
    ...invited.filter((age) => youngest(age) < CHILD).flatMap((age) => withoutPermission(consultation, age)),
    ...invited
      .filter((age) => forYoungPeople && youngest(age) < ADULT && !age.plain)
      .map((age) => notPlain(consultation, age)),
  ];
}

/** Read from the id: `under-16`, `13-15`, `16-or-over`. An id that names no age is taken for adults. */
function youngest({ id }: Age): number {
  if (id.startsWith('under-')) return 0;
  const [, from] = /^(\d+)\b/.exec(id) ?? [];
  return from === undefined ? Infinity : Number(from);
}

function withoutPermission(consultation: ConsultationWithoutWords, age: Age): Problem[] {
  const where = placeInConsultation(consultation, 'ages', age.id);
  if (age.takesPart === true) return [openToChildren(where)];
  return age.permission === 'parent' ? [] : [withoutParent(where)];
}

function nobody(consultation: ConsultationWithoutWords): Problem {
  return {
    rule: 'somebody-takes-part',
    what: 'No age takes part.',
    where: placeInConsultation(consultation, 'ages'),
    why: 'Everybody who opens the chat would be sent away.',
    fix: 'Write "takesPart: true", or "takesPart: hosted", for the ages that are asked.',
  };
}

function openToChildren(where: string): Problem {
  return {
    rule: 'under-16',
    what: 'People under 16 take part on the open link.',
    where,
    why: 'Under 16 a parent or carer gives permission too, and on an open link nobody can have asked them.',
    fix: 'Write "takesPart: hosted" with "permission: parent", or "takesPart: false".',
  };
}

function withoutParent(where: string): Problem {
  return {
    rule: 'under-16',
    what: "People under 16 take part without a parent's permission.",
    where,
    why: 'Under 16 a host records that a parent or carer gave permission, beside their own consent.',
    fix: 'Write "permission: parent".',
  };
}

function notPlain(consultation: ConsultationWithoutWords, { id }: Age): Problem {
  return {
    rule: 'plain-under-18',
    what: 'Young people of this age do not begin in plain language.',
    where: placeInConsultation(consultation, 'ages', id, 'plain'),
    why: 'Many people under 18 who are asked here find long sentences hard, and few say so.',
    fix: 'Write "plain: true".',
  };
}
