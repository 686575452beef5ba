// The file formats of an export.

import { stringify } from 'csv-stringify/sync';
import { COLUMNS, type Row } from './rows';

export const FORMATS = { csv: toCsv, jsonl: toJsonl } as const;

export type Format = keyof typeof FORMATS;

/** RFC 4180 in UTF-8 with a byte order mark, which spreadsheets need; what a spreadsheet would run gets a quote before it. */
function toCsv(rows: readonly Row[]): string {
  return stringify([...rows], {
    header: true,
    columns: Object.keys(COLUMNS),
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}

/** One JSON object a line, unaltered. */
function toJsonl(rows: readonly Row[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}
