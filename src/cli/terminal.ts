// What a program of cli/ says, and how it ends.

export function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** On standard error; the program then ends with 1. */
export function fail(message: string): void {
  process.stderr.write(message);
  process.exitCode = 1;
}
