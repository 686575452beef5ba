// The check walks every way through a dialog: what it comes to, and what it does not.

import { parse } from 'yaml';
import { lintConsultation } from '#dialog/lint/lint-consultation';
import { waysThrough } from '#dialog/lint/ways';
import { type ConsultationWithoutWords, parseConsultation } from '#dialog/parse-consultation';

const COMMON = 'instrument: x, layer: any';
const one = (id: string, more = '') => `- { id: ${id}, kind: open-text, ${COMMON}${more} }`;
const choice = (id: string, options: string, more = '') =>
  `- { id: ${id}, kind: one-choice, ${COMMON}, options: [${options}]${more} }`;
const note = (id: string, covers: string, routes: string) =>
  `- { id: ${id}, kind: content-note, covers: [${covers}], routes: { ${routes} } }`;
const HOPE = one('hope', ', stage: hopeful');
const EASY = one('easy', ', stage: easy');

const asked = (...questions: string[]) => {
  const read = consultation({ block: questions });
  const [dialog] = read.dialogs;
  const ways = dialog === undefined ? null : waysThrough(read, dialog);
  return (ways ?? []).map((way) => way.asked.map(({ id }) => id).join(' '));
};

test('without choices there is one way', () => {
  expect(asked(EASY, HOPE)).toEqual(['easy hope']);
});

test('a condition has two ways: nothing chosen, and chosen', () => {
  const when = ', when: { question: day, is: [school] }';
  expect(asked(choice('day', 'school, work', ', stage: easy'), one('there', when), HOPE)).toEqual([
    'day hope',
    'day there hope',
  ]);
});

test('of several choices each may be made, and all', () => {
  const day = `- { id: day, kind: several-choices, ${COMMON}, stage: easy, options: [a, b, c] }`;
  const when = (option: string) => `, when: { question: day, is: [${option}] }`;
  expect(asked(day, one('on-a', when('a')), one('on-b', when('b')), HOPE).sort()).toEqual([
    'day hope',
    'day on-a hope',
    'day on-a on-b hope',
    'day on-b hope',
  ]);
});

test('a note leads through, past what it covers, and to what only a way round asks', () => {
  const all = [note('warn', 'hard', 'skip: [], easier: [mild]'), one('hard'), one('mild'), HOPE];
  expect(asked(...all)).toEqual(['warn hard hope', 'warn hope', 'warn mild hope']);
});

test('what another block asked is not asked again, and its choice counts', () => {
  const day = choice('day', 'school, work', ', once: day, stage: easy');
  const read = consultation({
    first: [day, HOPE],
    second: [day, one('there', ', when: { question: day, is: [school] }'), HOPE],
  });
  const [, second] = read.dialogs;
  const ways = (second && waysThrough(read, second)) ?? [];
  expect(ways.map((way) => way.asked.map(({ id }) => id).join(' ')).sort()).toEqual([
    'day hope',
    'day there hope',
    'hope',
    'there hope',
  ]);
});

test.each([
  ['unreachable', 'covered', [note('warn', 'covered', 'skip: [covered]'), one('covered'), HOPE], true],
  [
    'unreachable',
    'second',
    [
      note('a', 'x', 'easier: [y]'),
      one('x'),
      choice('y', 'p, q'),
      note('b', 'second', 'skip: []'),
      one('second', ', when: { question: y, is: [p] }'),
      HOPE,
    ],
    false,
  ],
  ['hopeful-end', 'easy', [EASY, one('hope', ', stage: hopeful, when: { question: day, is: [a] }')], true],
  ['hopeful-end', 'easy', [EASY, note('warn', 'hope', 'skip: []'), HOPE], true],
  [
    'hopeful-end',
    'easy',
    [EASY, note('warn', 'hope', 'skip: [more]'), HOPE, one('more', ', stage: hopeful')],
    false,
  ],
  ['dead-end', 'questions', [note('warn', 'hope', 'skip: []'), HOPE], true],
  [
    'note-before',
    'line',
    [EASY, `- { id: line, kind: violence-scale, ${COMMON}, cards: [a, b] }`, HOPE],
    true,
  ],
  [
    'note-before',
    'line',
    [
      EASY,
      note('warn', 'line', 'skip: []'),
      `- { id: line, kind: violence-scale, ${COMMON}, cards: [a, b] }`,
      HOPE,
    ],
    false,
  ],
])('%s at %s', (rule, place, questions, isFound) => {
  const problems = lintConsultation(consultation({ block: questions }));
  const found = problems.some((each) => each.rule === rule && each.where.endsWith(`: ${place}`));
  expect(found).toBe(isFound);
});

function consultation(blocks: Readonly<Record<string, readonly string[]>>): ConsultationWithoutWords {
  const dialogs = Object.entries(blocks).map(([id, questions]) => {
    const holds = {
      id,
      theme: 'send',
      audience: 'young-person',
      questions: parse(questions.join('\n')) as unknown,
    };
    return [id, { path: `dialogs/${id}.yaml`, holds }] as const;
  });
  const holds = {
    id: 'small',
    dialogs: Object.keys(blocks),
    languages: ['en'],
    wordingVersion: '1',
    ages: ['16-17', '18-or-over'].map((id) => ({ id, takesPart: true, plain: true })),
    information: ['about'],
    checks: ['a', 'b', 'c'].map((id) => ({ id, right: 'yes' })),
    purposes: ['take-part'],
  };
  const parsed = parseConsultation(
    { path: 'dialogs/consultations/small.yaml', holds },
    Object.fromEntries(dialogs),
  );
  if (parsed.consultation === null) throw new Error(JSON.stringify(parsed.problems));
  return parsed.consultation;
}
