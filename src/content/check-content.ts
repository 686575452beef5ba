// Everything that authors wrote, checked at once: all consultations, all dialogs, all languages, and files that nothing names.

import { isCounted } from '#dialog/counted';
import { type Dialog, dialog as dialogShape } from '#dialog/dialog';
import { type Problem } from '#dialog/problem';
import { gradeBetween } from '#language/lint/reading-grade';
import { parseWords } from '#language/parse-words';
import { type ReadingEase, readingEase } from '#language/reading-ease';
import { checkStatuses } from './check-statuses';
import { countStudys, readInstrument, type StudysQuestions } from './instrument';
import { foldersIn, namesIn } from './names-in';
import { orphanFiles } from './orphan-files';
import { lintOtherLanguage } from './other-language';
import { readWithProblems } from './read-content';
import { wordsIn } from './read-units';
import { createReading, folderSource, type Reading } from './reading';
import { lintWording, readWordings, type Wording } from './wordings';

export type DialogSummary = {
  readonly dialog: string;
  /** How many questions it has, as participants count them. */
  readonly questions: number;
  /** Of its English words. */
  readonly ease: ReadingEase;
};

export type CheckedContent = {
  readonly consultations: readonly string[];
  readonly dialogs: readonly DialogSummary[];
  /** Consultation → reading grade of what young people read before and between its questions. */
  readonly between: Readonly<Record<string, number>>;
  /** Null where the study's instrument is not at hand. */
  readonly studys: StudysQuestions | null;
  /** What is read before consent now, in each consultation that can be read. */
  readonly wordings: readonly Wording[];
  /** Each once, also when several consultations share what is wrong. */
  readonly problems: readonly Problem[];
};

/** @param root holds dialogs/ and locales/. */
export function checkContent(root: string): CheckedContent {
  const consultations = namesIn(root, 'dialogs/consultations', '.yaml');
  const dialogs = namesIn(root, 'dialogs', '.yaml');
  const read = consultations.map((each) => readWithProblems(folderSource(root), each));
  const readable = read.flatMap((each) => each.readable ?? []);
  const wordings = readable.map((each): Wording => each.consultation);
  const reading = createReading(folderSource(root));
  const recorded = readWordings(reading);
  const instrument = readInstrument(reading);
  const parsed = dialogs.flatMap((each) => parsedDialog(root, each));
  return {
    consultations,
    dialogs: parsed.flatMap((each) => summary(reading, each)),
    between: Object.fromEntries(
      readable.map(({ consultation, words }) => [
        consultation.id,
        gradeBetween(consultation, words['en'] ?? {}),
      ]),
    ),
    studys:
      instrument === null
        ? null
        : countStudys(
            instrument,
            parsed.flatMap(({ holds }) => numbersOf(holds)),
          ),
    wordings,
    problems: unique([
      ...read.flatMap((each) => each.problems),
      ...orphanFiles(root, consultations, dialogs),
      ...otherLanguages(root, ['conversation', 'page', ...consultations, ...dialogs]),
      ...checkStatuses(root),
      ...wordings.flatMap((each) => lintWording(recorded, each)),
      ...reading.problems,
    ]),
  };
}

type ParsedDialog = { readonly name: string; readonly holds: Dialog };

/** Nothing for a dialog that cannot be read: its problems say why. */
function parsedDialog(root: string, name: string): ParsedDialog[] {
  const holds = createReading(folderSource(root)).yaml(`dialogs/${name}.yaml`);
  const parsed = dialogShape.safeParse(holds);
  return parsed.success ? [{ name, holds: parsed.data }] : [];
}

function summary(reading: Reading, { name, holds }: ParsedDialog): DialogSummary[] {
  const path = `locales/en/${name}.json`;
  if (!reading.has(path)) return [];
  const { words } = parseWords(name, path, reading.json(path));
  const questions = holds.questions.filter(isCounted).length;
  return [{ dialog: name, questions, ease: readingEase(name, words) }];
}

function numbersOf({ questions }: Dialog): string[] {
  return questions.flatMap((each) => ('instrument' in each ? each.instrument : []));
}

/** A file of words that cannot be read has its own problem elsewhere. */
function otherLanguages(root: string, files: readonly string[]): Problem[] {
  const languages = foldersIn(root, 'locales').filter((each) => each !== 'notes');
  return languages.flatMap((language) =>
    files.flatMap((file) =>
      lintOtherLanguage(language, file, wordsIn(createReading(folderSource(root)), language, [file])),
    ),
  );
}

function unique(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
