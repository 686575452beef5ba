// Editors are told the shape that is read: the written JSON Schemas are those of the program.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { JSON_SCHEMAS, jsonSchemaText } from '#dialog/json-schema';

const ROOT = join(__dirname, '..', '..');

test.each(Object.entries(JSON_SCHEMAS))('%s is up to date; if not: npm run schema', (path, schema) => {
  expect(readFileSync(join(ROOT, path), 'utf8')).toBe(jsonSchemaText(schema()));
});

test.each(Object.entries(JSON_SCHEMAS))('%s says what every field is for', (_, schema) => {
  expect(undescribed(schema(), '')).toEqual([]);
});

const FILES = ['dialogs', 'dialogs/consultations'].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`),
);

test.each(FILES)('%s names its schema in its first line', (path) => {
  const [first = ''] = readFileSync(join(ROOT, path), 'utf8').split('\n');
  const [, named = ''] = /^# yaml-language-server: \$schema=(\S+)$/.exec(first) ?? [];
  expect(named).toMatch(/[.]schema[.]json$/);
  expect(existsSync(join(ROOT, dirname(path), named))).toBe(true);
});

function propertiesOf(schema: object): object {
  return 'properties' in schema && typeof schema.properties === 'object' ? (schema.properties ?? {}) : {};
}

/** Fields without a description, by their path. */
function undescribed(schema: unknown, path: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const missing = Object.entries(propertiesOf(schema)).flatMap(([name, field]) =>
    typeof field === 'object' && field !== null && ('description' in field || 'const' in field)
      ? []
      : [`${path}.${name}`],
  );
  return [
    ...missing,
    ...Object.entries(schema).flatMap(([name, inner]) => undescribed(inner, `${path}.${name}`)),
  ];
}
