// What the rules about translations stop, and what they let pass: English that was left, letters, digits, numbers, names.

import { lintTranslation } from '#language/lint/lint-translation';
import { type LintedText } from '#language/lint/linted-text';

const GLOSSARY = {
  doNotTranslate: [
    { term: 'Newark and Sherwood', why: 'A place.' },
    { term: 'Stop', why: 'A loanword.' },
    { term: 'youth justice', why: 'What it is called in England.' },
  ],
  terms: [],
};

function rulesOf(language: string, text: string, english: string, key = 'page:one'): string[] {
  const linted: LintedText = { language, key, text, where: '', readers: new Set(), wording: null };
  const compared = {
    source: { 'page:one': english, 'page:many_other': english, [key]: english },
    numbers: { emergency: '999', childline: '0800 1111' },
    glossaries: { [language]: GLOSSARY },
  };
  return lintTranslation(linted, compared).map(({ rule }) => rule);
}

test.each([
  ['pl', 'Naciśnij „Send again”.', 'Tap “Send again”.'],
  ['ro', 'Mesaj nou', 'Mesaj nou'],
  ['so', 'You can skip this.', 'You can skip this.'],
  ['kmr', 'Tu dikarî every pirsê derbas bikî.', 'You can skip every question.'],
])('English is found in %s: %s', (language, text, english) => {
  expect(rulesOf(language, text, english)).toEqual(['english-left']);
});

test.each([
  ['pl', 'Stop', 'Stop'],
  ['pl', 'On ma to, a one nie. Ten but, by mu pomóc.', 'He has it.'],
  ['ro', 'Ai dreptul la care te referi. Fața place. Cazul e violent.', 'You are right.'],
  ['kmr', 'Here! Were! Ez her roj name dinivîsim, can.', 'Go.'],
  ['so', 'Way bad tahay. Isku day mar kale.', 'Try again.'],
  ['so', 'Newark iyo Sherwood', 'Newark and Sherwood'],
  ['pl', '{{number}} – {{count}}', '{{number}} – {{count}}'],
  ['pl', '5 – 16', '5 – 16'],
])('no English is found in %s: %s', (language, text, english) => {
  expect(rulesOf(language, text, english)).toEqual([]);
});

test('the button for languages has its English word in every language', () => {
  const key = 'conversation:controls.language';
  expect(rulesOf('pl', 'Język / Language', 'Language', key)).toEqual([]);
  expect(rulesOf('ckb', 'زمان / Language', 'Language', key)).toEqual([]);
  expect(rulesOf('ckb', 'زمان / Language', 'Language')).toEqual(['wrong-script']);
});

test.each([
  ['ckb', 'ئێمە پرسيار دەکەین.', 'a yeh of the Arabic keyboard'],
  ['ckb', 'چاتەكە داخراوە.', 'a kaf of the Arabic keyboard'],
  ['ckb', '4 وشە', 'Latin digits'],
  ['ckb', '۴ وشە', 'Persian digits'],
  ['ckb', 'OK، باشە', 'Latin letters'],
  ['ar-SD', 'اضغط Send', 'Latin letters'],
  ['ro', 'Aş vrea să ştiu', 'cedillas'],
  ['pl', 'Dziękujemy zа odpowiedź', 'a Cyrillic а'],
  ['kmr', 'Spas ژ bo te', 'an Arabic letter'],
  ['pl', 'Dziękujemy ٤', 'Arabic digits'],
  ['pl', 'Dzie\u0328kujemy', 'a letter and its mark apart'],
  ['en', 'Thаnk you', 'a Cyrillic а'],
  ['ti', 'ሰላም hi', 'Latin letters'],
  ['zh-Hans', '你好 こんにちは', 'Japanese letters'],
  ['pa-Guru', 'ਸਤ नमस्ते', 'Devanagari letters'],
])('%s: "%s" has %s', (language, text) => {
  expect(rulesOf(language, text, text === 'Thаnk you' ? text : 'Hello there.')).toEqual(['wrong-script']);
});

test.each([
  ['ckb', '٤ وشەت هەیە، {{number}} لە {{count}}.'],
  ['ckb', 'کارمەندێکی دادی گەنجان (youth justice)'],
  ['ro', 'Știu că țara ta e frumoasă, „așa”.'],
  ['so', 'Su’aal ʼ kale'],
  ['zh-Hans', '你好，这是4个词。'],
  ['pa-Guru', 'ਸਤ ਸ੍ਰੀ ਅਕਾਲ'],
])('%s: "%s" has the right letters', (language, text) => {
  expect(rulesOf(language, text, 'Your youth justice worker')).not.toContain('wrong-script');
});

test.each(['Call 999.', 'Call 0800 1111.', 'Call 08-00-11.', 'Call 01 15 96.', '(0115) 9'])(
  '"%s" has a phone number of its own',
  (text) => {
    expect(rulesOf('en', text, text)).toEqual(['phone-number']);
  },
);

test.each(['It takes 24 hours.', '16-17', '13 to 15', '1, 3', '5 – 16', 'Call {{emergency}}.'])(
  '"%s" has none',
  (text) => {
    expect(rulesOf('en', text, text)).toEqual([]);
  },
);

test('a number that English does not give is found, in a counted text too', () => {
  expect(rulesOf('pl', 'Zadzwoń: {{childline}}.', 'Call {{emergency}}.')).toEqual(['phone-number']);
  expect(rulesOf('pl', 'Zadzwoń: {{childline}}.', 'Call {{childline}}.', 'page:many_few')).toEqual([]);
});

test.each([
  ['pl', 'Zadzwoń do Childline’u.', 'Call Childline.', []],
  ['pl', 'Newark i Sherwood', 'Newark and Sherwood', []],
  ['pl', 'Zadzwoń do linii dla dzieci.', 'Call Childline.', ['do-not-translate']],
  ['pl', 'Nowy Zamek i Sherwood', 'Newark and Sherwood', ['do-not-translate']],
  ['pl', 'Możesz przestać.', 'You can stop.', []],
])('%s: "%s" for "%s"', (language, text, english, rules) => {
  expect(rulesOf(language, text, english)).toEqual(rules);
});
