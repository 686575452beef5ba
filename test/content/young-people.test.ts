// Everything that young people read in English obeys the rules for them: every block, and the words around the blocks.

import { join } from 'node:path';
import { checkContent } from '#content/check-content';
import { readContent } from '#content/read-content';
import { folderSource } from '#content/reading';
import { EVERYBODY } from '#dialog/dialog';
import { gradeBetween } from '#language/lint/reading-grade';
import { lintWords } from '#language/lint/lint-words';

const ROOT = join(__dirname, '..', '..');
const { content } = readContent(folderSource(ROOT), 'nottinghamshire');
if (content === null) throw new Error('npm run content says what is wrong.');
const { consultation, words } = content;
const english = words['en'] ?? {};

const blocks = consultation.dialogs
  .filter(({ audience }) => audience === 'young-person' || audience === EVERYBODY)
  .map(({ id }) => id);

/** A text of every file that young people read, in which a fault is planted. */
const places = [
  ...blocks.map((id) => `${id}:questions.`),
  'conversation:stop.',
  'nottinghamshire:information.',
  'nottinghamshire:purposes.',
  'page:expired',
].map(
  (start) => Object.keys(english).find((key) => key.startsWith(start) && !key.includes('-work')) ?? start,
);

const FAULTS = {
  'long-sentence': 'What do you like best of all the things that people do here in this place?',
  'one-question': 'What is good? What is bad?',
  'banned-ask': 'Which school do you go to?',
  'phone-number': 'What is 0800 1111?',
};

test.each(places.flatMap((key) => Object.entries(FAULTS).map((each) => [key, ...each])))(
  'in %s, %s is found',
  (key, rule, says) => {
    expect(english[key]).toBeDefined();
    const problems = lintWords({ ...content, words: { en: { ...english, [key]: says } } });
    expect(
      problems.filter(({ where }) => where.endsWith(key.split(':')[1] ?? '')).map((each) => each.rule),
    ).toContain(rule);
  },
);

const HARD = 'Participation necessitates considerable organisational deliberation?';

test.each(blocks)('the reading grade of %s is at most 4', (id) => {
  const hard = Object.fromEntries(
    Object.entries(english).map(([key, text]) => [key, key.startsWith(`${id}:`) ? HARD : text]),
  );
  const gradesOf = (en: typeof english) =>
    lintWords({ ...content, words: { en } }).filter(({ rule }) => rule === 'reading-grade');
  expect(gradesOf(english)).toEqual([]);
  expect(gradesOf(hard).map(({ where }) => where)).toContain(`locales/en/${id}.json: questions`);
});

test.each(['conversation', 'nottinghamshire'])('hard words in %s have a reading grade too', (file) => {
  const hard = Object.fromEntries(
    Object.entries(english).map(([key, text]) => [key, key.startsWith(`${file}:`) ? HARD : text]),
  );
  expect(
    lintWords({ ...content, words: { en: hard } })
      .filter(({ rule }) => rule === 'reading-grade')
      .map(({ where }) => where),
  ).toEqual(['locales/en/conversation.json, locales/en/nottinghamshire.json']);
});

test('what only practitioners read before consent is not counted', () => {
  const hard = { ...english, 'nottinghamshire:information.duties': `${HARD} `.repeat(50).trim() };
  expect(gradeBetween(consultation, hard)).toBe(gradeBetween(consultation, english));
  expect(checkContent(ROOT).between['nottinghamshire']).toBe(gradeBetween(consultation, english));
});
