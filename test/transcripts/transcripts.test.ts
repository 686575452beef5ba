// Every transcript happens again, word for word. `npm run transcripts:update` writes them anew.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTranscript } from '#cli/transcript/run-transcript';
import { dialogsIn } from '#dialog/audiences';
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

test('every dialog has one in every language in which it is asked', () => {
  const { consultation } = content('nottinghamshire');
  const wanted = consultation.languages.flatMap((language) =>
    dialogsIn(consultation, language)
      .filter(({ offered }) => offered === 'chosen')
      .map(({ id }) => `${id} ${language}`),
  );
  const held = files.flatMap((name) => {
    const [header = ''] = readFileSync(join(__dirname, name), 'utf8').split('\n');
    const [, dialog, language] = /^dialog (\S+) · consultation nottinghamshire · language (\S+) /.exec(header) ?? [];
    return dialog === undefined || language === undefined ? [] : [`${dialog} ${language}`];
  });
  expect(wanted).toHaveLength(20 + 5 * 15);
  expect(wanted.filter((each) => !held.includes(each))).toEqual([]);
});
