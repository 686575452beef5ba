// Writes files of locales/ as the house has them: the keys in the order of English, the format of prettier.

import { type Words } from '#language/catalogue';
import { type Status } from '#language/review/status';
import { type Commands } from '#language/typed-forms';

type Nested = { [key: string]: string | Nested };

/**
 * @param order keys of a file, `file:path.in.it`, in the order in which they stand.
 * @param words those of them that are there. What the order does not know comes last.
 */
export function wordsFile(order: readonly string[], words: Words): string {
  const keys = [...new Set([...order.filter((key) => key in words), ...Object.keys(words)])];
  const nested: Nested = {};
  for (const key of keys) put(nested, key.replace(/^[^:]+:/, '').split('.'), words[key] ?? '');
  return `${JSON.stringify(nested, null, 2)}\n`;
}

/** One line for each control, where its words fit in one. */
export function commandsFile(commands: Commands): string {
  const entries = Object.entries(commands);
  const lines = entries.map(([control, words], at) => {
    const comma = at < entries.length - 1 ? ',' : '';
    const quoted = words.map((word) => JSON.stringify(word));
    const line = `  ${JSON.stringify(control)}: [${quoted.join(', ')}]${comma}`;
    return widthOf(line) <= LINE_WIDTH
      ? line
      : `  ${JSON.stringify(control)}: [\n    ${quoted.join(',\n    ')}\n  ]${comma}`;
  });
  return `{\n${lines.join('\n')}\n}\n`;
}

/** One string a line, so that a change of state is a change of one line. */
export function statusText({ note, strings }: Status): string {
  const lines = Object.entries(strings).map(([key, { state, role, on, source, text }]) => {
    const entry = Object.entries({ state, role, on, source, text });
    const parts = entry.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);
    return `    ${JSON.stringify(key)}: { ${parts.join(', ')} }`;
  });
  const inner = lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n  }`;
  return `{\n  "note": ${JSON.stringify(note)},\n  "strings": ${inner}\n}\n`;
}

/** As .prettierrc.json has it. */
const LINE_WIDTH = 110;

/** In columns: marks take none, Chinese signs two. */
function widthOf(text: string): number {
  const signs = [...text.replace(/\p{Mn}/gu, '')];
  return signs.reduce((sum, sign) => sum + (WIDE.test(sign) ? 2 : 1), 0);
}

const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/;

function put(into: Nested, [name = '', ...rest]: readonly string[], text: string): void {
  if (rest.length === 0) {
    into[name] = text;
    return;
  }
  const inner = into[name];
  const next: Nested = typeof inner === 'object' ? inner : {};
  into[name] = next;
  put(next, rest, text);
}
