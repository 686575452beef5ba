// Reads the strings of a language that are translated and reviewed, beside their English.

import { z } from 'zod';
import { allCards, cardsIn } from '#dialog/audiences';
import { CONTROLS } from '#dialog/choice';
import { consultationFile } from '#dialog/consultation';
import { type Words } from '#language/catalogue';
import { parseWords } from '#language/parse-words';
import { pluralCategoriesOf } from '#language/plural';
import { byPriority } from '#language/review/priority';
import { commandUnits, type Unit, unitsOf } from '#language/review/unit';
import { type Commands } from '#language/typed-forms';
import { readCommands } from './read-commands';
import { type Reading } from './reading';

const SOURCE = 'en';

const ownCommands = z.record(z.string(), z.array(z.string()));

/**
 * Consent, help and leaving first. A word that may be typed is translated where the language has its own file of them,
 * or no words anywhere.
 * @param files names of files of words, such as `conversation`. A language may not have written one yet.
 */
export function readUnits(reading: Reading, language: string, files: readonly string[]): Unit[] {
  const words = (of: string) => wordsIn(reading, of, files);
  const understood = understoodIn(reading, language);
  const needed = CONTROLS.filter((control) => (understood[control] ?? []).length === 0);
  const unread = new Set(files.flatMap((file) => cardsForOthers(reading, file, language)));
  const units = unitsOf(words(SOURCE), words(language), pluralCategoriesOf(language));
  return byPriority([
    ...units.filter(({ key }) => !unread.has(key)),
    ...commandUnits(englishCommands(reading), commandsOf(reading, language), needed),
  ]);
}

/** Cards of a consultation for audiences that are asked in other languages only: nobody translates them. */
function cardsForOthers(reading: Reading, name: string, language: string): string[] {
  const path = `dialogs/consultations/${name}.yaml`;
  const parsed = reading.has(path) ? consultationFile.safeParse(reading.yaml(path)) : null;
  if (parsed?.success !== true) return [];
  const read = cardsIn(parsed.data, language);
  return allCards(parsed.data)
    .filter((card) => !read.includes(card))
    .map((card) => `${name}:information.${card}`);
}

/** Words that a language has in the file for all of them. */
export function understoodIn(reading: Reading, language: string): Commands {
  return readCommands(reading, []).commands[language] ?? {};
}

/** What `locales/<language>/commands.json` holds; nothing where there is none. */
export function commandsOf(reading: Reading, language: string): Commands {
  const path = `locales/${language}/commands.json`;
  return reading.has(path) ? reading.shaped(path, reading.json(path), ownCommands, {}) : {};
}

export function wordsIn(reading: Reading, language: string, files: readonly string[]): Words {
  const parsed = files.map((file) => {
    const path = `locales/${language}/${file}.json`;
    return reading.has(path) ? parseWords(file, path, reading.json(path)) : { words: {}, problems: [] };
  });
  reading.problems.push(...parsed.flatMap(({ problems }) => problems));
  return Object.assign({}, ...parsed.map(({ words }) => words)) as Words;
}

function englishCommands(reading: Reading): Commands {
  const [shared, own] = [understoodIn(reading, SOURCE), commandsOf(reading, SOURCE)];
  return Object.fromEntries(
    CONTROLS.map((control) => [control, [...new Set([...(shared[control] ?? []), ...(own[control] ?? [])])]]),
  );
}
