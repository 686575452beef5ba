// Makes a consultation of what the files say, or says everything that is wrong with them.

import { type z } from 'zod';
import { type Consultation, consultationFile } from './consultation';
import { dialog as dialogShape } from './dialog';
import { type Problem } from './problem';

/** A file's path and what its YAML holds. */
export type ParsedFile = { readonly path: string; readonly holds: unknown };

/** What the YAML alone can tell. */
type ConsultationWithoutWords = Omit<Consultation, 'wordingHash' | 'drafts'>;

export type ParsedConsultation = {
  readonly consultation: ConsultationWithoutWords | null;
  readonly problems: Problem[];
};

/** @param dialogs the dialog files there are, by the id that their file name gives them. */
export function parseConsultation(
  file: ParsedFile,
  dialogs: Readonly<Record<string, ParsedFile>>,
): ParsedConsultation {
  const outer = consultationFile.safeParse(file.holds);
  if (!outer.success) return { consultation: null, problems: problemsOf(file.path, outer.error) };
  const { dialogs: names, ...rest } = outer.data;
  const name = names[0] ?? '';
  const inner = dialogs[name];
  if (inner === undefined) return { consultation: null, problems: [missingDialog(file.path, name)] };
  const dialog = dialogShape.safeParse(inner.holds);
  if (!dialog.success) return { consultation: null, problems: problemsOf(inner.path, dialog.error) };
  if (dialog.data.id !== name)
    return { consultation: null, problems: [otherName(inner.path, name, dialog.data.id)] };
  return { consultation: { ...rest, dialog: dialog.data }, problems: [] };
}

function problemsOf(path: string, error: z.ZodError): Problem[] {
  return error.issues.map((issue) => ({
    what: issue.message,
    where: `${path}: ${issue.path.join('.') || 'the whole file'}`,
    why: 'A running consultation reads this file, and this part of it cannot be read.',
    fix: 'Compare it with dialogs/being-young-here.yaml and dialogs/consultations/nottinghamshire.yaml.',
  }));
}

function missingDialog(path: string, name: string): Problem {
  return {
    what: `There is no dialog "${name}".`,
    where: `${path}: dialogs`,
    why: 'A consultation asks the questions of the dialogs that it names.',
    fix: `Write dialogs/${name}.yaml, or take "${name}" out.`,
  };
}

function otherName(path: string, name: string, id: string): Problem {
  return {
    what: `The dialog calls itself "${id}", its file "${name}".`,
    where: `${path}: id`,
    why: 'The same name three times (dialog, locales, transcripts) is how everything is found.',
    fix: `Write "id: ${name}", or rename the file.`,
  };
}
