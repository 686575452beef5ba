// Finds what is missing or left over in the words of a consultation, in all its languages at once. How things are said: lint/.

import { type Consultation } from '#dialog/consultation';
import { allMessages, type Message, RUN_BY } from '#dialog/message';
import { type Problem } from '#dialog/problem';
import { type PhoneNumbers, type Words } from './catalogue';
import { whereIs } from './lint/linted-text';
import { LOCALES } from './locales';
import { isPlural, pluralCategoriesOf, pluralKey } from './plural';
import { PLURAL_CATEGORIES, type PluralCategory } from './plural-rules';

type ToCheck = {
  readonly consultation: Consultation;
  /** By language. */
  readonly words: Readonly<Record<string, Words>>;
  /** Notes for translators, by the same keys. */
  readonly notes: Words;
  readonly numbers: PhoneNumbers;
  /** Words of the page: keys that no message of a consultation names. */
  readonly pageWords: readonly string[];
};

const SOURCE = 'en';

export function checkWords(all: ToCheck): Problem[] {
  return [
    ...all.consultation.languages.flatMap((language) => checkLanguage(all, language)),
    ...expectedIn(all, SOURCE)
      .filter(({ key }) => !isFilled(all.notes[key]))
      .map(({ key }) => noNote(key)),
  ];
}

function expectedIn({ consultation, pageWords }: ToCheck, language: string): Message[] {
  return [...allMessages(consultation, language), ...pageWords.map((key): Message => ({ key }))];
}

function checkLanguage(all: ToCheck, language: string): Problem[] {
  if (LOCALES[language] === undefined) return [unknownLanguage(language)];
  const words = all.words[language] ?? {};
  const source = all.words[SOURCE] ?? {};
  const messages = expectedIn(all, language);
  const plurals = messages.filter(({ key }) => isPlural(source, key));
  const forms = messages.flatMap((message) =>
    plurals.includes(message) ? formsOf(language, message) : [{ message, key: message.key }],
  );
  const keys = new Set(forms.map(({ key }) => key));
  const wrong = plurals.flatMap(({ key }) => wrongForms(language, words, key));
  return [
    ...plurals.flatMap(({ key }) => lackingForms(language, words, key)),
    ...wrong.map((key) => strangeForm(language, key)),
    ...forms
      .filter(({ message, key }) => !plurals.includes(message) && !isFilled(words[key]))
      .map(({ key }) => missing(language, key)),
    ...Object.keys(words)
      .filter((key) => !keys.has(key) && !wrong.includes(key))
      .map((key) => orphan(language, key)),
    ...forms.flatMap(({ message, key }) => checkSentence(all, language, message, key)),
  ];
}

type Form = { readonly message: Message; readonly key: string };

function formsOf(language: string, message: Message): Form[] {
  return pluralCategoriesOf(language).map((category) => ({ message, key: pluralKey(message.key, category) }));
}

/** Rule `plural-forms`: CLDR's categories of the language, each of them and no other. */
function lackingForms(language: string, words: Words, key: string): Problem[] {
  return pluralCategoriesOf(language)
    .filter((category) => !isFilled(words[pluralKey(key, category)]))
    .map((category) => lackingForm(language, key, category));
}

function wrongForms(language: string, words: Words, key: string): string[] {
  const right = pluralCategoriesOf(language);
  const others = PLURAL_CATEGORIES.filter((category) => !right.includes(category));
  return [key, ...others.map((category) => pluralKey(key, category))].filter(
    (each) => words[each] !== undefined,
  );
}

function checkSentence(all: ToCheck, language: string, message: Message, form: string): Problem[] {
  const { key, values } = message;
  const text = all.words[language]?.[form] ?? '';
  const words = all.words[SOURCE] ?? {};
  const source = words[isPlural(words, key) ? pluralKey(key, 'other') : key] ?? '';
  const known = [
    ...Object.keys(all.numbers),
    ...Object.keys(values ?? {}),
    ...(FILLED[key] ?? []),
    ...(isAboutWho(key) ? RUN_BY : []),
  ];
  const strange = placeholders(text).filter((name) => !known.includes(name));
  const lost = placeholders(source).filter(
    (name) => known.includes(name) && !placeholders(text).includes(name),
  );
  return [
    ...strange.map((name) => strangePlaceholder(language, form, name)),
    ...lost.filter(() => text !== '').map((name) => lostPlaceholder(language, form, name)),
  ];
}

/** Messages that the engine or the turn fills in beside what their reference carries. */
const FILLED: Readonly<Record<string, readonly string[]>> = {
  'conversation:receipt.show': ['receipt'],
  'conversation:asking.progress': ['number', 'count'],
  'conversation:asking.first': ['count'],
  'conversation:closed.notYet': ['day'],
  'conversation:probe.meaning': ['ownWord'],
  'conversation:line.card': ['number', 'count'],
  'page:place': ['number', 'count'],
};

/** The card that names who runs the consultation. */
function isAboutWho(key: string): boolean {
  return key.endsWith(':information.who');
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '');
}

function isFilled(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}

function missing(language: string, key: string): Problem {
  return {
    rule: 'missing-text',
    what: 'A text is missing.',
    where: whereIs(language, key),
    why: 'A language is offered only where it is complete: nobody is shown half a screen of English.',
    fix: `Write it, or take "${language}" out of the consultation's languages.`,
  };
}

function lackingForm(language: string, key: string, category: PluralCategory): Problem {
  return {
    rule: 'plural-forms',
    what: `The form "${category}" of a counted text is missing.`,
    where: whereIs(language, pluralKey(key, category)),
    why: 'With some numbers the participant would read a wrong form, or nothing.',
    fix: `Write it. The forms of "${language}" are: ${pluralCategoriesOf(language).join(', ')}.`,
  };
}

function strangeForm(language: string, key: string): Problem {
  return {
    rule: 'plural-forms',
    what: 'This form of a counted text is never used in this language.',
    where: whereIs(language, key),
    why: 'Somebody would translate and review it for nothing, and believe that it is said.',
    fix: `Take it out. The forms of "${language}" are: ${pluralCategoriesOf(language).join(', ')}.`,
  };
}

function orphan(language: string, key: string): Problem {
  return {
    rule: 'orphan-text',
    what: 'Nothing ever says this text.',
    where: whereIs(language, key),
    why: 'A translator would spend care on it, and a reader would look for where it is used.',
    fix: 'Take it out, or correct its key.',
  };
}

function strangePlaceholder(language: string, key: string, name: string): Problem {
  return {
    rule: 'unknown-placeholder',
    what: `Nothing fills in {{${name}}}.`,
    where: whereIs(language, key),
    why: 'The participant would read the placeholder itself.',
    fix: 'Correct its spelling; the English text shows what can be filled in.',
  };
}

function lostPlaceholder(language: string, key: string, name: string): Problem {
  return {
    rule: 'lost-placeholder',
    what: `{{${name}}} of the English text is not in this one.`,
    where: whereIs(language, key),
    why: 'Something would be left unsaid, such as a phone number or the four words.',
    fix: `Put {{${name}}} where it belongs in the sentence.`,
  };
}

function noNote(key: string): Problem {
  return {
    rule: 'translators-note',
    what: 'There is no note for the translator.',
    where: whereIs('notes', key),
    why: 'A translator sees one sentence, not the screen: the note says when it is read and what it must not imply.',
    fix: 'Write one or two sentences.',
  };
}

function unknownLanguage(language: string): Problem {
  return {
    rule: 'unknown-language',
    what: `The language "${language}" is not in the table.`,
    where: 'src/language/locales.ts',
    why: 'Its direction, digits and own name are never guessed.',
    fix: 'Add it to the table, or take it out of the consultation.',
  };
}
