// The program itself, as `npm start` runs it, on a free port and in a folder of its own.

import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONSULTATION, ROOT } from './house';

export type ServerProcess = {
  readonly url: string;
  /** All that it has printed, on both outputs. */
  readonly printed: () => string;
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>;
};

export const newDataFolder = () => mkdtempSync(join(tmpdir(), 'soundings-data-'));

/** @param root of another copy of the program: see `copyOfTheProgram`. */
export async function startProcess(
  dataFolder: string,
  more: Record<string, string> = {},
  root = ROOT,
): Promise<ServerProcess> {
  const env = {
    PATH: process.env['PATH'],
    PORT: '0',
    SOUNDINGS_DATA: dataFolder,
    SOUNDINGS_LOG: 'debug',
    SOUNDINGS_CONSULTATION: CONSULTATION,
    ...more,
  };
  const child = spawn(process.execPath, [join(root, 'deployment', 'run.cjs'), 'main'], { env });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let printed = '';
  const port = await new Promise<string>((resolve, reject) => {
    const hear = (data: Buffer) => {
      printed += data.toString();
      const [, found] = /listens on {2}http:\/\/\S+:(\d+)/.exec(printed) ?? [];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then((code) => reject(new Error(`The server ended with ${String(code)}: ${printed}`)));
  });
  process.once('exit', () => child.kill('SIGKILL'));
  return {
    url: `http://localhost:${port}`,
    printed: () => printed,
    stop: (signal) => stop(child, ended, signal),
  };
}

function stop(child: ChildProcess, ended: Promise<number | null>, signal: NodeJS.Signals = 'SIGTERM') {
  child.kill(signal);
  return ended;
}

/** The program as it is deployed, built, with content that a test may edit. */
export function copyOfTheProgram(): string {
  const root = mkdtempSync(join(tmpdir(), 'soundings-program-'));
  for (const name of ['dist', 'deployment', 'dialogs', 'locales', 'package.json'])
    cpSync(join(ROOT, name), join(root, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  return root;
}

/**
 * Runs a program of `cli/` to its end.
 * @param root of another copy of the program: see `copyOfTheProgram`.
 */
export async function runProgram(
  args: readonly string[],
  env: Record<string, string>,
  typed = '',
  root = ROOT,
): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [join(root, 'deployment', 'run.cjs'), ...args], {
    env: { PATH: process.env['PATH'], SOUNDINGS_CONSULTATION: CONSULTATION, ...env },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (data: Buffer) => void (out += data.toString()));
  child.stderr.on('data', (data: Buffer) => void (err += data.toString()));
  child.stdin.end(typed);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, out, err };
}

/** Every file below a folder, with its bytes. */
export function filesIn(folder: string): { path: string; bytes: Buffer }[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => statSync(path).isFile())
    .map((path) => ({ path, bytes: readFileSync(path) }));
}
