// npm run switch: takes a question, a wording or an option away at once, and gives it back.

import { join } from 'node:path';
import { readSettings } from '#config/settings';
import { type Content, readContent, readEdition } from '#content/read-content';
import { folderSource } from '#content/reading';
import { describeProblems } from '#dialog/problem';
import { switchable } from '#dialog/switched-off';
import { createFolderStores } from '#storage/folder';
import { type RevisionStore } from '#turn/ports';
import { fail, print } from './terminal';

const USAGE = `npm run switch -- off NAME
npm run switch -- on NAME
npm run switch -- list

  NAME  a question         being-young-here.phones
        one of its words   being-young-here.phones.simpler   (or .text: the other one is used)
        an option, a card  one-of-everything.day-place.options.work

A server that runs on the same SOUNDINGS_DATA sees it within a second. People who have the question before them are
led past it; what they sent is kept. What is said before consent cannot be switched off: close the consultation
instead ("closes:" in its file).
`;

const ROOT = join(__dirname, '..', '..');

export async function start(
  environment: Readonly<Record<string, string | undefined>>,
  args: string[],
): Promise<void> {
  const [verb, name, ...rest] = args;
  const { settings, problems } = readSettings(environment);
  const read = settings === null ? null : readContent(folderSource(ROOT), settings.consultation);
  if (settings === null || read?.content == null)
    return fail(describeProblems([...problems, ...(read?.problems ?? [])]));
  const { switches, revisions } = createFolderStores(settings.dataFolder, Date.now);
  const off = await switches.off();
  if (verb === 'list' && name === undefined)
    return print(off.length > 0 ? off : ['Nothing is switched off.']);
  if ((verb !== 'off' && verb !== 'on') || name === undefined || rest.length > 0) return fail(USAGE);
  const names = [...off, ...(await everAsked(revisions, read.content))];
  if (!names.includes(name)) return fail(`There is no "${name}" in ${settings.consultation}.\n\n${USAGE}`);
  await switches.turn(name, verb);
  print([`${name} is ${verb}.`]);
}

/** Of every edition: people may still be inside one that has what the present one no longer has. */
async function everAsked(revisions: RevisionStore, current: Content): Promise<string[]> {
  const kept = await Promise.all((await revisions.ids()).map((id) => revisions.read(id)));
  const earlier = kept.map((files) => (files === null ? null : readEdition(files, current)));
  return [current, ...earlier].flatMap((each) => (each === null ? [] : switchable(each.consultation)));
}
