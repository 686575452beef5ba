// npm run export: the answers of a consultation as files for researchers.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSettings } from '#config/settings';
import { readContent } from '#content/read-content';
import { folderSource } from '#content/reading';
import { type Consultation } from '#dialog/consultation';
import { describeProblems } from '#dialog/problem';
import { newSeed } from '#export/case-ids';
import { type Format, FORMATS } from '#export/formats';
import { toQuestionsList } from '#export/questions';
import { COLUMNS, EXPORT_VERSION, toRows } from '#export/rows';
import { type StoredAnswer } from '#privacy/sealed-answer';
import { createFolderStores } from '#storage/folder';
import { dayOf } from '#turn/day';
import { type Stores } from '#turn/ports';
import { fail } from './terminal';

const USAGE = `npm run export -- --format csv|jsonl|questions --out FOLDER [--seed TEXT]

  --format  csv for spreadsheets, jsonl for programs, questions for what people ask us, as a list to read out
  --out     where answers.csv or answers.jsonl and export.json, or questions.txt, are written; made if it is not there
  --seed    gives the same case ids as the export that recorded it in its export.json

Answers are read from SOUNDINGS_DATA (default: data).
`;

const QUESTIONS = 'questions';

const ROOT = join(__dirname, '..', '..');

export async function start(environment: NodeJS.ProcessEnv, args: string[]): Promise<void> {
  const options = optionsOf(args);
  if (options === null) return fail(USAGE);
  const { settings, problems } = readSettings(environment);
  const read = settings === null ? null : readContent(folderSource(ROOT), settings.consultation);
  if (settings === null || read?.content == null)
    return fail(describeProblems([...problems, ...(read?.problems ?? [])]));
  const { consultation } = read.content;
  const answers = await consentedAnswers(createFolderStores(settings.dataFolder, Date.now), consultation.id);
  mkdirSync(options.out, { recursive: true });
  if (options.format === QUESTIONS) return writeQuestions(answers, consultation, options.out);
  const rows = toRows(answers, consultation.dialogs, options.seed);
  const file = join(options.out, `answers.${options.format}`);
  writeFileSync(file, FORMATS[options.format](rows));
  const cases = new Set(rows.map((row) => row.case_id)).size;
  const about = {
    version: EXPORT_VERSION,
    audience: 'researchers',
    consultation: consultation.id,
    exportedOn: dayOf(Date.now()),
    seed: options.seed,
    cases,
    answers: rows.filter(({ status }) => status === 'answered').length,
    rows: rows.length,
    note: 'Free text is de-identified by a machine, not anonymous: treat it as personal data until it was reviewed.',
    columns: COLUMNS,
  };
  writeFileSync(join(options.out, 'export.json'), `${JSON.stringify(about, null, 2)}\n`);
  process.stdout.write(
    `answers ${String(about.answers)}, participants ${String(cases)}, rows ${String(rows.length)}, written to ${file}\n`,
  );
  if (rows.length === 0) process.stdout.write(`There are no answers in ${settings.dataFolder} yet.\n`);
}

function writeQuestions(answers: readonly StoredAnswer[], consultation: Consultation, out: string): void {
  const file = join(out, 'questions.txt');
  writeFileSync(file, toQuestionsList(answers, consultation.dialogs));
  process.stdout.write(`written to ${file}\n`);
}

/** Belt to the braces of deleting: an answer under a consent that was withdrawn is left out. */
async function consentedAnswers(
  { answers, consents }: Stores,
  consultation: string,
): Promise<StoredAnswer[]> {
  const withdrawn = new Set<string>();
  for await (const entry of consents.all(consultation))
    if ('withdrawn' in entry) withdrawn.add(entry.withdrawn);
  const consented: StoredAnswer[] = [];
  for await (const answer of answers.all(consultation))
    if (!withdrawn.has(answer.consent.id)) consented.push(answer);
  return consented;
}

function optionsOf(args: string[]): { format: Format | typeof QUESTIONS; out: string; seed: string } | null {
  try {
    const options = {
      format: { type: 'string' },
      out: { type: 'string' },
      seed: { type: 'string' },
    } as const;
    const { values } = parseArgs({ args, options });
    const formats = [...(Object.keys(FORMATS) as Format[]), QUESTIONS] as const;
    const format = formats.find((each) => each === values.format);
    if (format === undefined || values.out === undefined) return null;
    return { format, out: values.out, seed: values.seed ?? newSeed() };
  } catch {
    return null;
  }
}
