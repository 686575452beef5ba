// A copy of dialogs/ and locales/ with the program npm run i18n, and a translator's tool that edits one text in a file.

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { translatedLanguages } from '#content/translated-files';
import { start } from '../../src/cli/i18n';
import { ROOT } from './house';

export const LANGUAGES = translatedLanguages(ROOT);

export type Copy = ReturnType<typeof copyOfTranslations>;

type Run = { readonly code: number; readonly out: string; readonly err: string };

/** Its status files are in step with its words. */
export function copyOfTranslations() {
  prepared ??= prepare();
  const root = mkdtempSync(join(tmpdir(), 'soundings-translations-'));
  cpSync(prepared, root, { recursive: true });
  const i18n = (...args: string[]): Run => runOnce([...args, '--root', root]);
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const write = (path: string, text: string) => writeFileSync(join(root, path), text);
  return {
    root,
    i18n,
    read,
    write,
    /** Replaces a part that must be there. */
    edit: (path: string, from: string | RegExp, to: string) => {
      const edited = read(path).replace(from, () => to);
      expect(edited).not.toBe(read(path));
      write(path, edited);
    },
    exported: (language: string): string => {
      expect(i18n('export', '--lang', language, '--out', join(root, 'sent.xlf'))).toMatchObject({ code: 0 });
      return read('sent.xlf');
    },
    returned: (xliff: string, ...args: string[]): Run => {
      write('returned.xlf', xliff);
      return i18n('import', '--file', join(root, 'returned.xlf'), ...args);
    },
    /** Name → text of every file of a language. */
    folder: (language: string) => filesOf(join(root, 'locales', language)),
    status: (language: string) => JSON.parse(read(`locales/${language}/status.json`)) as KeptStatus,
    remove: () => rmSync(root, { recursive: true }),
  };
}

/** Every string a machine's draft, whatever was reviewed since. */
let prepared: string | undefined;
process.once('exit', () => prepared !== undefined && rmSync(prepared, { recursive: true }));

function prepare(): string {
  const root = mkdtempSync(join(tmpdir(), 'soundings-translations-'));
  for (const name of ['dialogs', 'locales']) cpSync(join(ROOT, name), join(root, name), { recursive: true });
  for (const language of LANGUAGES) rmSync(join(root, 'locales', language, 'status.json'), { force: true });
  runOnce(['update', '--root', root]);
  return root;
}

type KeptStatus = {
  note: string;
  strings: Record<string, { state: string; role: string; on: string; source: string; text: string }>;
};

function filesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder).sort();
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

function runOnce(args: readonly string[]): Run {
  const out = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  const err = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  start({}, args);
  const said = [out, err].map(({ mock }) => mock.calls.map(([text]) => String(text)).join(''));
  const code = Number(process.exitCode ?? 0);
  process.exitCode = 0;
  out.mockRestore();
  err.mockRestore();
  return { code, out: said[0] ?? '', err: said[1] ?? '' };
}

/** One unit of a file, from its beginning to its end. */
export function unitIn(xliff: string, id: string): string {
  const from = xliff.indexOf(`<trans-unit id="${id}"`);
  const to = xliff.indexOf('</trans-unit>', from);
  if (from < 0) throw new RangeError(`There is no unit ${id}.`);
  return xliff.slice(from, to + '</trans-unit>'.length);
}

/** @param target XML, and so is the state: what a tool writes. Without one, the state stays. */
export function withTarget(xliff: string, id: string, target: string | null, state?: string): string {
  const unit = unitIn(xliff, id);
  const edited = unit.replace(
    /<target state="([^"]*)"(?:\/>|>([^]*?)<\/target>)/,
    (_, before: string, text = '') => `<target state="${state ?? before}">${target ?? String(text)}</target>`,
  );
  return xliff.replace(unit, () => edited);
}

export function targetIn(xliff: string, id: string): string {
  return />([^<]*)<\/target>/.exec(unitIn(xliff, id))?.[1] ?? '';
}
