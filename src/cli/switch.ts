// npm run switch: takes a question, a wording or an option away at once, and gives it back.

import { join } from 'node:path';
import { readSettings } from '#config/settings';
import { readContent } from '#content/read-content';
import { folderSource } from '#content/reading';
import { describeProblems } from '#dialog/problem';
import { switchable } from '#dialog/switched-off';
import { createFolderStores } from '#storage/folder';
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
  const { switches } = createFolderStores(settings.dataFolder, Date.now);
  const off = await switches.off();
  if (verb === 'list' && name === undefined)
    return print(off.length > 0 ? off : ['Nothing is switched off.']);
  if ((verb !== 'off' && verb !== 'on') || name === undefined || rest.length > 0) return fail(USAGE);
  // What a new edition no longer has can still be switched on again.
  if (!switchable(read.content.consultation).includes(name) && !off.includes(name))
    return fail(`There is no "${name}" in ${settings.consultation}.\n\n${USAGE}`);
  await switches.turn(name, verb);
  print([`${name} is ${verb}.`]);
}
