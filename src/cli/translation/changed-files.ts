// Which files of locales/ are other ones after an import, and what stands in them.

import { fingerprint } from '#content/fingerprint';
import { commandsOf, wordsIn } from '#content/read-units';
import { createReading, folderSource } from '#content/reading';
import { type Translation } from '#content/read-translation';
import { type Taken } from '#exchange/take-back';
import { commandsFile, statusText, wordsFile } from '#exchange/words-file';
import { type Words } from '#language/catalogue';
import { isPlural, pluralCategoriesOf, pluralKey, withoutCategory } from '#language/plural';
import { updateStatus } from '#language/review/update-status';
import { idOf, ONLY_FORM, type Unit } from '#language/review/unit';

/** Path below the root → text. @param today YYYY-MM-DD. */
export function changedFiles(
  root: string,
  translation: Translation,
  { units, changed }: Taken,
  today: string,
): Readonly<Record<string, string>> {
  if (units.length === 0) return {};
  const { language } = translation;
  const rewritten = units.map(({ unit }) => unit).filter(({ key }) => changed.includes(key));
  const files = [...new Set(rewritten.map(fileOf))];
  const texts = files.map((file) => {
    const own = rewritten.filter((unit) => fileOf(unit) === file);
    const text = file === 'commands' ? newCommands(root, language, own) : newWords(root, language, file, own);
    return [`locales/${language}/${file}.json`, text] as const;
  });
  return {
    ...Object.fromEntries(texts),
    [`locales/${language}/status.json`]: statusText(statusAfter(translation, units, today)),
  };
}

function fileOf({ key }: Unit): string {
  return key.replace(/:.*$/, '');
}

function newWords(root: string, language: string, file: string, units: readonly Unit[]): string {
  const reading = createReading(folderSource(root));
  const [english, own] = ['en', language].map((each) => wordsIn(reading, each, [file]));
  const texts = units.flatMap((unit) =>
    Object.entries(unit.own).map(([form, text]) => [idOf(unit, form), text] as const),
  );
  return wordsFile(orderOf(english ?? {}, language), { ...own, ...Object.fromEntries(texts) });
}

/** English keys, with the forms of the language in the place of those of English. */
function orderOf(english: Words, language: string): string[] {
  return Object.keys(english).flatMap((key) => {
    const base = withoutCategory(key);
    return isPlural(english, base)
      ? pluralCategoriesOf(language).map((category) => pluralKey(base, category))
      : [key];
  });
}

function newCommands(root: string, language: string, units: readonly Unit[]): string {
  const own = commandsOf(createReading(folderSource(root)), language);
  const texts = Object.fromEntries(
    units.map(({ key, own: forms }) => [key.replace(/^commands:/, ''), (forms[ONLY_FORM] ?? '').split('\n')]),
  );
  return commandsFile({ ...own, ...texts });
}

/** Every string of the language has its entry afterwards, those of the file with what was said of them. */
function statusAfter({ review, status }: Translation, units: Taken['units'], today: string) {
  const taken = new Map(units.map((each) => [each.unit.key, each]));
  const after = review.map((each) => {
    const now = taken.get(each.unit.key);
    return now === undefined ? each : { ...each, unit: now.unit, entry: now.entry };
  });
  return updateStatus(status, after, today, fingerprint);
}
