// Makes a consultation of what the files say, or says everything that is wrong with them.

import { type z } from 'zod';
import { type Consultation, consultationFile } from './consultation';
import { type Dialog, dialog as dialogShape } from './dialog';
import { type Problem } from './problem';

/** A file's path and what its YAML holds. */
export type ParsedFile = { readonly path: string; readonly holds: unknown };

/** What the YAML alone can tell. */
export type ConsultationWithoutWords = Omit<Consultation, 'wordingHash' | 'drafts' | 'written' | 'off'>;

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
  const parsed = names.map((name) => parseDialog(file.path, name, dialogs[name]));
  const name = nameOf(file);
  const isNamedSo = outer.data.id === name;
  const problems = [
    ...(isNamedSo ? [] : [otherName(file.path, name, outer.data.id)]),
    ...parsed.flatMap((each) => each.problems),
  ];
  const found = parsed.flatMap((each) => each.dialog ?? []);
  return problems.length > 0
    ? { consultation: null, problems }
    : { consultation: { ...rest, dialogs: found }, problems: [] };
}

function parseDialog(
  path: string,
  name: string,
  file: ParsedFile | undefined,
): { dialog: Dialog | null; problems: Problem[] } {
  if (file === undefined) return { dialog: null, problems: [missingDialog(path, name)] };
  const parsed = dialogShape.safeParse(file.holds);
  if (!parsed.success) return { dialog: null, problems: problemsOf(file.path, parsed.error) };
  return parsed.data.id === name
    ? { dialog: parsed.data, problems: [] }
    : { dialog: null, problems: [otherName(file.path, name, parsed.data.id)] };
}

function problemsOf(path: string, error: z.ZodError): Problem[] {
  return error.issues.map((issue) => ({
    rule: 'shape',
    what: issue.message,
    where: `${path}: ${issue.path.join('.') || 'the whole file'}`,
    why: 'A running consultation reads this file, and this part of it cannot be read.',
    fix: 'Compare it with dialogs/README.md, or with dialogs/one-of-everything.yaml, which has one of everything.',
  }));
}

function missingDialog(path: string, name: string): Problem {
  return {
    rule: 'missing-dialog',
    what: `There is no dialog "${name}".`,
    where: `${path}: dialogs`,
    why: 'A consultation asks the questions of the dialogs that it names.',
    fix: `Write dialogs/${name}.yaml, or take "${name}" out.`,
  };
}

function nameOf({ path }: ParsedFile): string {
  return path.replace(/^.*\/|\.yaml$/g, '');
}

function otherName(path: string, name: string, id: string): Problem {
  return {
    rule: 'one-name',
    what: `It calls itself "${id}", its file "${name}".`,
    where: `${path}: id`,
    why: 'The same name everywhere (dialogs, locales, transcripts, settings) is how everything is found.',
    fix: `Write "id: ${name}", or rename the file.`,
  };
}
