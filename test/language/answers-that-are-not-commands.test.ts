// Real-sounding answers that hold a word we could take for a command. Some are quotes of the study: the long English ones.

import { fold } from '#privacy/fold';
import answers from './answers-that-are-not-commands.json';
import { LANGUAGES, meant, wordsOf } from './typed';

const FEWEST_ANSWERS = 300;
const FEWEST_ENGLISH = 150;
const FEWEST_LANGUAGES = 12;

test('they are many, in many languages, and none stands there twice', () => {
  process.stdout.write(`${String(answers.length)} answers that are not commands\n`);
  expect(answers.length).toBeGreaterThanOrEqual(FEWEST_ANSWERS);
  expect(answers.filter(({ language }) => language === 'en').length).toBeGreaterThanOrEqual(FEWEST_ENGLISH);
  expect(new Set(answers.map(({ language }) => language)).size).toBeGreaterThanOrEqual(FEWEST_LANGUAGES);
  expect(new Set(answers.map(({ language, text }) => `${language} ${fold(text)}`)).size).toBe(answers.length);
});

test('each holds a whole word that means something alone: of its language, of English, or stop or help of any', () => {
  const everywhere = LANGUAGES.flatMap(wordsOf).filter(({ id }) => id === 'stop' || id === 'help');
  const padding = answers.filter(
    ({ language, text }) =>
      ![...[language, 'en'].flatMap(wordsOf), ...everywhere].some(({ word }) => holds(text, word)),
  );
  expect(padding).toEqual([]);
});

test('none of them is a command, a yes or a no', () => {
  const misread = answers
    .map(({ language, text }) => ({ language, text, meant: meant(language, text) }))
    .filter((each) => each.meant !== null);
  expect(misread).toEqual([]);
});

/** Chinese is written without spaces: there the characters of a word are enough. */
function holds(text: string, word: string): boolean {
  if (fold(word) === '') return false;
  return /\p{Script=Han}/u.test(word) ? text.includes(word) : ` ${fold(text)} `.includes(` ${fold(word)} `);
}
