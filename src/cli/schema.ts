// npm run schema: writes the JSON Schemas that editors complete dialogs and consultations with.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSON_SCHEMAS, jsonSchemaText } from '#dialog/json-schema';

const ROOT = join(__dirname, '..', '..');

export function start(): void {
  for (const [path, schema] of Object.entries(JSON_SCHEMAS)) {
    writeFileSync(join(ROOT, path), jsonSchemaText(schema()));
    process.stdout.write(`${path}\n`);
  }
}
