// Every transcript happens again, word for word. `npm run transcripts:update` writes them anew.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTranscript } from '#cli/transcript/run-transcript';
import { content } from '../support/house';

const files = readdirSync(__dirname, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.txt'))
  .sort();

test.each(files)('%s', async (name) => {
  const file = join(__dirname, name);
  const written = readFileSync(file, 'utf8');
  const happened = await runTranscript(written, content);
  if (process.env['UPDATE_TRANSCRIPTS'] === 'yes') writeFileSync(file, happened);
  else expect(happened).toBe(written);
});
