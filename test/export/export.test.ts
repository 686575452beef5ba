import { parse } from 'csv-parse/sync';
import { FORMATS } from '#export/formats';
import { COLUMNS, type Row, toRows } from '#export/rows';
import { content, openHouse, participant, storedAnswers } from '../support/house';

const { consultation } = content();

const SAID = [
  '=HYPERLINK(A1)',
  '+1 and -1',
  '-1',
  'mandem',
  'a "quoted", word; and\ttab',
  'two\nlines',
  'وەڵامی کوردی و English پێکەوە 😀',
  ',,,"""',
  '=cmd|calc',
];

async function rows(): Promise<Row[]> {
  const house = openHouse();
  const me = participant(house);
  await me.consent();
  for (const answer of SAID) await me.write(answer);
  const other = participant(house, 'another');
  await other.consent('ckb');
  await Promise.all([other.write('یەک'), other.write('دوو')]);
  return toRows(await storedAnswers(house), consultation.dialogs, 'seed');
}

const parsed = (csv: string) =>
  parse<Record<string, string>>(csv, { bom: true, columns: true, record_delimiter: '\r\n' });

test('CSV: a byte order mark, RFC 4180 line ends, every row and column there again', async () => {
  const all = await rows();
  const csv = FORMATS.csv(all);
  expect(csv.startsWith('\uFEFFcase_id,')).toBe(true);
  expect(csv.endsWith('\r\n')).toBe(true);
  const read = parsed(csv);
  expect(read).toHaveLength(all.length);
  expect(Object.keys(read[0] ?? {})).toEqual(Object.keys(COLUMNS));
  expect(read.map(({ question }) => question)).toEqual(all.map(({ question }) => question));
});

test('CSV: nothing that a spreadsheet would run is left, and nothing else is changed', async () => {
  const all = (await rows()).flatMap((row) => [
    row,
    { ...row, answer: '@SUM(A1)' },
    { ...row, answer: '\t=1' },
  ]);
  const read = parsed(FORMATS.csv(all));
  for (const cells of read) for (const cell of Object.values(cells)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  for (const [at, row] of all.entries()) {
    const isFormula = /^[=+\-@\t]/.test(String(row.answer));
    expect(read[at]?.['answer']).toBe(isFormula ? `'${String(row.answer)}` : row.answer);
  }
});

test('JSONL is unaltered', async () => {
  const all = await rows();
  const lines = FORMATS.jsonl(all).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line) as Row)).toEqual(all);
  expect(all.map(({ answer }) => answer)).toEqual(expect.arrayContaining(SAID));
});

test('one row an answer: parts are lines, the consent binds, the wording is the one that was read', async () => {
  const all = await rows();
  expect(all).toHaveLength(SAID.length + 1);
  const kurdish = all.find(({ language }) => language === 'ckb');
  const question = 'لەو شوێنەی تۆ لێی دەژیت، ژیانی گەنجان چۆنە؟';
  expect(kurdish).toMatchObject({ answer: 'یەک\nدوو', messages: 2, question });
  for (const row of all)
    expect(row).toMatchObject({
      may_quote: 'yes',
      consent_version: '2026-11-3',
      day: '2026-03-02',
      theme: 'young-people',
    });
  const fifth = all.find(({ question_id }) => question_id === 'adult-word');
  expect(fifth?.question).toBe('Your word is “mandem”. What do adults call a group like that?');
});

test('case ids are those of the seed, and point to nobody', async () => {
  const house = openHouse();
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) {
    const me = participant(house, name);
    await me.consent();
    await me.write(name);
  }
  const answers = await storedAnswers(house);
  const ids = (seed: string) =>
    toRows(answers, consultation.dialogs, seed).map((row) => `${String(row.case_id)} ${String(row.answer)}`);
  expect(ids('one')).toEqual(ids('one'));
  expect(ids('one')).not.toEqual(ids('two'));
  const text = JSON.stringify(toRows(answers, consultation.dialogs, 'one'));
  for (const { participation, consent } of answers) {
    expect(text).not.toContain(participation);
    expect(text).not.toContain(consent.id);
  }
});
