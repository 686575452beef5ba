// JSON Schemas of the files that authors write, so that editors complete and check them while they are written.

import { z } from 'zod';
import { consultationFile } from './consultation';
import { dialog } from './dialog';

/** Draft 7 is what editors' YAML extensions know best. */
const FOR_EDITORS = { io: 'input', target: 'draft-7' } as const;

/** By the path at which an editor finds each: the first line of a YAML file names it. */
export const JSON_SCHEMAS: Readonly<Record<string, () => object>> = {
  'dialogs/dialog.schema.json': () => z.toJSONSchema(dialog, FOR_EDITORS),
  'dialogs/consultations/consultation.schema.json': () => z.toJSONSchema(consultationFile, FOR_EDITORS),
};

/** As the file holds it. */
export function jsonSchemaText(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
