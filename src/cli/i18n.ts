// npm run i18n: translations on their way to people who read them, and back.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { translatedLanguages } from '#content/translated-files';
import { LOCALES } from '#language/locales';
import { STATES } from '#language/review/status';
import { fail } from './terminal';
import { exportFile } from './translation/export-file';
import { importFile } from './translation/import-file';
import { listStrings, report } from './translation/report';
import { updateStatuses } from './translation/update-statuses';

const ROOT = join(__dirname, '..', '..');

const USAGE = `npm run i18n -- export --lang LANGUAGE [--out FILE]
npm run i18n -- import --file FILE [--role ROLE] [--state STATE]
npm run i18n -- report [--lang LANGUAGE --state STATE]
npm run i18n -- update

  export   every string of a language as XLIFF 1.2, with notes; consent, help and leaving first
           (default: exports/soundings.LANGUAGE.xlf)
  import   takes such a file back: texts, and how far each of them is. Takes nothing when anything is wrong
  report   how far each language is; with --lang and --state, which strings
  update   brings every locales/LANGUAGE/status.json in step with the words

  --role   who vouches for it, a role and never a name: "community reviewer". Needed where a state is raised
  --state  ${STATES.join(', ')} (for report also: stale, missing).
           With import: of every string in the file, for tools that keep no states
  --root   another folder that holds dialogs/ and locales/ (default: this repository)

What the states mean, and who does what: locales/README.md.
`;

export type Options = {
  /** Holds dialogs/ and locales/. */
  readonly root: string;
  readonly lang: string | undefined;
  readonly out: string | undefined;
  readonly file: string | undefined;
  readonly role: string | undefined;
  readonly state: string | undefined;
};

export function start(_: unknown, args: readonly string[] = []): void {
  const [verb = '', ...rest] = args;
  const options = optionsOf(rest);
  if (options === null) return fail(USAGE);
  const { root, lang, file, state } = options;
  if (!existsSync(join(root, 'dialogs', 'consultations')))
    return fail(`There is no dialogs/consultations in ${root}.\n\n${USAGE}`);
  const languages = translatedLanguages(root).filter((each) => LOCALES[each] !== undefined);
  if (lang !== undefined && !languages.includes(lang))
    return fail(`There is no translation "${lang}". There are: ${languages.join(', ')}.\n`);
  if (verb === 'export' && lang !== undefined) return exportFile(root, lang, options.out);
  if (verb === 'import' && file !== undefined) return importFile(options, file, languages);
  if (verb === 'report' && lang !== undefined && state !== undefined) return listStrings(root, lang, state);
  if (verb === 'report' && lang === undefined && state === undefined) return report(root, languages);
  if (verb === 'update') return updateStatuses(root, languages);
  fail(USAGE);
}

function optionsOf(args: readonly string[]): Options | null {
  const text = { type: 'string' } as const;
  const options = { lang: text, out: text, file: text, role: text, state: text, root: text };
  try {
    const { lang, out, file, role, state, root = ROOT } = parseArgs({ args: [...args], options }).values;
    return { root, lang, out, file, role, state };
  } catch {
    return null;
  }
}
