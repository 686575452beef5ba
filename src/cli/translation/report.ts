// Says how far each language is, and which strings of one are in a state.

import { readTranslation } from '#content/read-translation';
import { type ReportRow, reportRows, REPORTED_STATES } from '#language/review/report';
import { type Reviewed } from '#language/review/review';
import { fail, print } from '../terminal';

const SOURCE = 'en';

/** One table, then one line. English is what the others are translations of. */
export function report(root: string, languages: readonly string[]): void {
  const source = reportRows(SOURCE, readTranslation(root, SOURCE).translation.review);
  const rows = languages.flatMap((each) => reportRows(each, readTranslation(root, each).translation.review));
  const table = [HEAD, ...source.map(cellsOfSource), ...rows.map(cells)];
  const whole = rows.filter(({ part }) => part === 'all');
  const count = (is: (row: ReportRow) => boolean) => String(whole.filter(is).length);
  print([
    ...aligned(table),
    '',
    `languages ${String(whole.length + 1)}, translations complete ${count(({ complete }) => complete === 100)} of ${String(whole.length)}, approved ${count(({ strings, counts }) => counts.approved === strings)}`,
  ]);
}

/** Each string with what is kept of its review. @param state also `stale` and `missing`. */
export function listStrings(root: string, language: string, state: string): void {
  const known = REPORTED_STATES.find((each) => each === state);
  if (known === undefined) return fail(`--state: one of ${REPORTED_STATES.join(', ')}.\n`);
  const found = readTranslation(root, language).translation.review.filter((each) => each.state === known);
  print([...aligned(found.map(described)), `${language}: strings that are ${known} ${String(found.length)}`]);
}

const HEAD = ['language', 'part', 'strings', 'complete', ...REPORTED_STATES];

function cells({ language, part, strings, complete, counts }: ReportRow): string[] {
  const numbers = REPORTED_STATES.map((state) => String(counts[state]));
  return [language, part, String(strings), `${String(complete)} %`, ...numbers];
}

function cellsOfSource(row: ReportRow): string[] {
  return [...cells(row).slice(0, 4), ...REPORTED_STATES.map(() => '–')];
}

function described({ unit, entry }: Reviewed): string[] {
  return [unit.key, entry === null ? '' : `${entry.role}, ${entry.on}`];
}

/** Words begin under each other, numbers end under each other. */
function aligned(table: readonly (readonly string[])[]): string[] {
  const width = (column: number) => Math.max(...table.map((row) => [...(row[column] ?? '')].length));
  return table.map((row) =>
    row
      .map((cell, at) => (at < 2 ? cell.padEnd(width(at)) : cell.padStart(width(at))))
      .join('  ')
      .trimEnd(),
  );
}
