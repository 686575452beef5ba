// Every transcript in this folder still happens as it is written. npm run transcripts:update writes them anew.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTranscript } from '../support/transcript';

const files = readdirSync(__dirname, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.txt'))
  .sort();

test('there are transcripts, hostile ones too', () => {
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter((name) => name.includes('bad')).length).toBeGreaterThan(4);
});

test.each(files)('%s', async (name) => {
  const path = join(__dirname, name);
  const golden = readFileSync(path, 'utf8');
  const now = await runTranscript(golden);
  if (process.env['UPDATE_TRANSCRIPTS'] === 'yes') writeFileSync(path, now);
  else expect(now).toBe(golden);
});
