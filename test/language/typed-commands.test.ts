// Every word that can be typed instead of tapping is understood, however a phone spells it, and only where it should be.

import { fold } from '#privacy/fold';
import { isSameWords } from '#privacy/same-words';
import { phoneVariants } from './phone-variants';
import { commands, LANGUAGES, meant, wordsOf, yesAndNo } from './typed';

/** A quarter of what there is: a file half read, or a maker of variants gone silent, must not pass. */
const FEWEST_WORDS = 290;
const FEWEST_VARIANTS = 12_000;

test('there are 24 languages, with words for stop, help, yes and no in each', () => {
  expect(LANGUAGES).toHaveLength(24);
  for (const language of LANGUAGES)
    for (const id of ['stop', 'help', 'yes', 'no'])
      expect(wordsOf(language).filter((each) => each.id === id)).not.toHaveLength(0);
});

test.each(LANGUAGES)('every word of %s is understood in every way it is typed', (language) => {
  const missed = wordsOf(language).flatMap(({ id, word }) =>
    phoneVariants(word)
      .filter((typed) => meant(language, typed) !== id)
      .map((typed) => `${id}: ${word} as ${typed}`),
  );
  expect(missed).toEqual([]);
});

test('that was many words, in very many ways', () => {
  const words = LANGUAGES.flatMap(wordsOf);
  const variants = words.reduce((sum, { word }) => sum + phoneVariants(word).length, 0);
  process.stdout.write(`${String(words.length)} typed words, ${String(variants)} ways to type them\n`);
  expect(words.length).toBeGreaterThanOrEqual(FEWEST_WORDS);
  expect(variants).toBeGreaterThanOrEqual(FEWEST_VARIANTS);
});

test.each(LANGUAGES)('stop and help of every language are understood in a session of %s', (session) => {
  for (const { id, word } of LANGUAGES.flatMap(wordsOf).filter(({ id }) => id === 'stop' || id === 'help'))
    expect([word, meant(session, word)]).toEqual([word, id]);
});

test.each(LANGUAGES)('other words of other languages say nothing in a session of %s', (session) => {
  const near = [session, 'en'].flatMap(wordsOf).map(({ word }) => word);
  const far = LANGUAGES.flatMap(wordsOf).filter(
    ({ id, word }) => id !== 'stop' && id !== 'help' && !near.some(isSameWords(word)),
  );
  expect(far.length).toBeGreaterThan(100);
  for (const { word } of far) expect([word, meant(session, word)]).toEqual([word, null]);
});

test('English is understood beside every language, where it does not say something else there', () => {
  for (const session of LANGUAGES) {
    const falseFriends = yesAndNo[session]?.notEnglish ?? [];
    for (const { id, word } of wordsOf('en'))
      expect([session, word, meant(session, word)]).toEqual([
        session,
        word,
        falseFriends.includes(word) ? null : id,
      ]);
  }
  expect(['en', 'pl', 'sk', 'ro'].map((session) => meant(session, 'No'))).toEqual(['no', null, null, 'no']);
});

test('no word means two things, in one language or in two, with its spaces or without', () => {
  const all = LANGUAGES.flatMap((language) => wordsOf(language).map((each) => ({ language, ...each })));
  const clashes = all.flatMap((one, at) =>
    all.slice(at + 1).filter((other) => other.id !== one.id && together(one.word) === together(other.word)),
  );
  expect(clashes).toEqual([]);
});

test('no word stands twice in one language', () => {
  for (const language of LANGUAGES) {
    const words = wordsOf(language).map(({ id, word }) => `${id}: ${word}`);
    expect(words.filter((each, at) => words.indexOf(each) !== at)).toEqual([]);
  }
});

/** Whole answers that a word of another language must never be equal to: Slovak "dosť" would be "friend". */
test.each([
  ['kmr', 'dost'],
  ['ur', 'dost'],
  ['ar-SD', 'خير'],
  ['pl', 'no'],
  ['so', 'haha'],
])('in a session of %s, "%s" is an answer', (session, answer) => {
  expect(meant(session, answer)).toBeNull();
});

test.each([
  ['go back', 'goback', true],
  ['ka bood', 'kabood', true],
  ['رد کن', 'رد\u200Cکن', true],
  ['تێ\u200Cناگەم', 'تێ ناگەم', true],
  ['na', 'n/a', false],
  ['help', 'he lp', false],
  ['ha', 'ha ha', false],
  ['stop', '', false],
  ['?', '？', true],
  ['?', '؟\u200F', true],
  ['?', '👍', false],
  ['?', ' \u200B', false],
  ['?', '?!', false],
])('"%s" typed as "%s": %s', (form, typed, expected) => {
  expect(isSameWords(typed)(form)).toBe(expected);
});

test.each([
  ['ਮਦਦ', 'ਮਦਾਦ'],
  ['ਰੋਕੋ', 'ਰਾਕੇ'],
  ['ਨਹੀਂ', 'ਨਹਾਂ'],
  ['क्या', 'की'],
  ['か', 'が'],
  ['ሰላም', 'ሳላም'],
  ['بس', 'پس'],
])('"%s" and "%s" stay two words', (one, other) => {
  expect(fold(one)).not.toBe(fold(other));
});

test.each([
  ['۱', '1'],
  ['٣', '3'],
  ['２', '2'],
  ['੪', '4'],
  ['፭', '5'],
  ['1️⃣', '1'],
])('the digit %s is %s', (typed, digit) => {
  expect(fold(typed)).toBe(digit);
});

function together(word: string): string {
  return fold(word).replace(/ /g, '') || word;
}

test('the shared words stay beside the further ones of a language', () => {
  expect(commands['en']?.['help']).toEqual(['help', '?', 'i need help', 'help me']);
  expect(commands['ti']?.['pause']).toBeUndefined();
});
