// The programs in types/ must not compile: without its comment, every marked line is an error.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const FOLDER = join(__dirname, 'types');
const programs = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join(FOLDER, name));

const EXPECTED = /^\/\/ @ts-expect-error (.+)$/;

/** Compiles the programs as they are, or without their comments. Lines are counted from 1. */
function errors(withComments: boolean): { file: string; line: number }[] {
  const { config } = ts.readConfigFile(join(FOLDER, 'tsconfig.json'), (path) =>
    readFileSync(path, 'utf8'),
  ) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, FOLDER);
  const host = ts.createCompilerHost({ ...options, noEmit: true });
  const read = host.readFile.bind(host);
  const strip = (text: string) => text.replace(/^\/\/ @ts-expect-error .*$/gm, '//');
  host.getSourceFile = (path, languageVersion) => {
    const text = read(path);
    if (text === undefined) return undefined;
    return ts.createSourceFile(
      path,
      withComments || !programs.includes(path) ? text : strip(text),
      languageVersion,
    );
  };
  const program = ts.createProgram(programs, { ...options, noEmit: true }, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, start }) => ({
    file: file?.fileName ?? '',
    line: file === undefined ? 0 : file.getLineAndCharacterOfPosition(start ?? 0).line + 1,
  }));
}

test('there are programs', () => {
  expect(programs.length).toBeGreaterThan(5);
});

test('with their comments they are a part of the type-check', () => {
  expect(errors(true)).toEqual([]);
}, 60_000);

test('without them, each marked line is an error', () => {
  const found = errors(false);
  const expected = programs.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, at) => (EXPECTED.test(line) ? [{ file, line: at + 2 }] : [])),
  );
  expect(expected.length).toBeGreaterThan(25);
  const missing = expected.filter(
    ({ file, line }) => !found.some((each) => each.file === file && each.line === line),
  );
  expect(missing).toEqual([]);
}, 60_000);
