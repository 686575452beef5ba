// The replay against the program itself: real answers in, the same number out.

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONSULTATION, ROOT } from './support/house';
import { newDataFolder, type ServerProcess, startProcess } from './support/server-process';

const folder = newDataFolder();
let server: ServerProcess;
beforeAll(async () => {
  server = await startProcess(folder);
}, 60_000);
afterAll(() => server.stop());

async function run(program: string, ...args: string[]): Promise<{ code: number | null; printed: string }> {
  const env = { PATH: process.env['PATH'], SOUNDINGS_DATA: folder, SOUNDINGS_CONSULTATION: CONSULTATION };
  const child = spawn(process.execPath, [join(ROOT, 'deployment', 'run.cjs'), program, ...args], { env });
  let printed = '';
  child.stdout.on('data', (data: Buffer) => (printed += data.toString()));
  child.stderr.on('data', (data: Buffer) => (printed += data.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { code, printed };
}

const ANSWERS = Array.from({ length: 40 }, (_, at) => `answer number ${String(at)}, said once`);
const file = join(mkdtempSync(join(tmpdir(), 'soundings-replay-')), 'answers.jsonl');
writeFileSync(
  file,
  ANSWERS.map(
    (text, at) => `${JSON.stringify({ text, speaker: at < 30 ? 'young-person' : 'practitioner' })}\n`,
  ).join(''),
);

test('40 answers, one after another, then 7 at once in Sorani, each sent three times', async () => {
  const one = await run('cli/replay', file, '--url', server.url);
  expect(one).toEqual({ code: 0, printed: 'participants 5, answers sent 40, kept 40, lost 0, doubled 0\n' });
  const many = await run(
    'cli/replay',
    file,
    '--url',
    server.url,
    '--participants',
    '7',
    '--copies',
    '3',
    '--lang',
    'ckb',
    '--speaker',
    'young-person',
  );
  expect(many).toEqual({ code: 0, printed: 'participants 7, answers sent 30, kept 30, lost 0, doubled 0\n' });
  const out = mkdtempSync(join(tmpdir(), 'soundings-export-'));
  const exported = await run('cli/export', '--format', 'jsonl', '--out', out, '--seed', 'x');
  expect(exported.printed).toContain('answers 70, participants 12');
  const rows = readFileSync(join(out, 'answers.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { answer: string; messages: number; status: string })
    .filter(({ status }) => status === 'answered');
  expect(rows.map(({ answer }) => answer).sort()).toEqual([...ANSWERS, ...ANSWERS.slice(0, 30)].sort());
  expect(new Set(rows.map(({ messages }) => messages))).toEqual(new Set([1]));
  const about = JSON.parse(readFileSync(join(out, 'export.json'), 'utf8')) as {
    seed: string;
    answers: number;
  };
  expect(about).toMatchObject({ seed: 'x', answers: 70, cases: 12, version: 2 });
}, 60_000);

test('without a server, or with words it does not know, the replay says so and ends with 1', async () => {
  expect(await run('cli/replay', file, '--url', 'http://127.0.0.1:9')).toMatchObject({ code: 1 });
  expect((await run('cli/replay', file, '--participants', 'many')).printed).toContain(
    'npm run replay -- FILE.jsonl',
  );
  expect((await run('cli/export', '--format', 'docx')).printed).toContain('npm run export --');
}, 60_000);
