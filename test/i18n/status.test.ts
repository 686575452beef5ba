// The review status is in step with the words; update makes it so, the check finds where it is not, the report counts.

import { checkStatuses } from '#content/check-statuses';
import { translatedFiles } from '#content/translated-files';
import { createReading, folderSource } from '#content/reading';
import { type Copy, copyOfTranslations, LANGUAGES } from '../support/translations';

let copy: Copy;
beforeEach(() => {
  copy = copyOfTranslations();
});
afterEach(() => copy.remove());

const PAGE = 'locales/pl/page.json';
const rules = () => checkStatuses(copy.root).map(({ rule, where }) => `${rule} at ${where}`);

test('after an update nothing is wrong, and a second one changes nothing', () => {
  expect(checkStatuses(copy.root)).toEqual([]);
  const before = LANGUAGES.map(copy.folder);
  expect(copy.i18n('update')).toMatchObject({ code: 0 });
  expect(LANGUAGES.map(copy.folder)).toEqual(before);
});

test('one string a line, consent and help before the rest', () => {
  const lines = copy.read('locales/pl/status.json').split('\n');
  expect(lines[3]).toMatch(
    /^ {4}"conversation:[\w.]+": \{ "state": "draft", "role": "machine", "on": "[\d-]{10}", "source": "[0-9a-f]{8}", "text": "[0-9a-f]{8}" \},$/,
  );
  const keys = Object.keys(copy.status('pl').strings);
  expect(keys.indexOf('conversation:help.card')).toBeLessThan(keys.indexOf('conversation:hello'));
  expect(keys).toContain('conversation:asking.first');
});

test('a text without an entry and an entry without a text are found, and update mends both', () => {
  const words = JSON.parse(copy.read('locales/pl/status.json')) as { strings: Record<string, unknown> };
  const { 'page:send': moved, ...others } = words.strings;
  copy.write(
    'locales/pl/status.json',
    JSON.stringify({ ...words, strings: { ...others, 'page:gone': moved } }),
  );
  expect(rules()).toEqual([
    'status-missing at locales/pl/status.json',
    'status-missing at locales/pl/status.json',
  ]);
  expect(JSON.stringify(checkStatuses(copy.root))).toMatch(
    /without an entry: page:send.*without a text: page:gone/,
  );
  expect(copy.i18n('update').out).toContain('new 1, gone 1, drafts again 0');
  expect(rules()).toEqual([]);
});

test('a text that was changed by hand is a draft again after an update', () => {
  const sent = copy.exported('pl');
  copy.returned(sent, '--state', 'reviewed', '--role', 'linguist');
  copy.edit(PAGE, /"send": "[^"]*"/, '"send": "Inaczej"');
  expect(copy.i18n('update').out).toContain('drafts again 1');
  expect(copy.status('pl').strings['page:send']).toMatchObject({ state: 'draft', role: 'unknown' });
});

test('a machine that claims more than a draft is found', () => {
  copy.edit(
    'locales/pl/status.json',
    /("page:send": \{ "state": )"draft"/,
    '"page:send": { "state": "reviewed"',
  );
  expect(rules()).toEqual(['status-claims at locales/pl/status.json: strings.page:send']);
});

test.each([
  '{ "state": "approved", "note": "All fine." }',
  '{ "note": "x", "strings": { "page:send": {} } }',
  '{',
])('a status file with another shape is found: %s', (text) => {
  copy.write('locales/pl/status.json', text);
  expect(rules()[0]).toMatch(/^(?:shape|unreadable-file) at locales\/pl\/status\.json/);
});

test('the report has a row for each language, one for what keeps people safe, and a last line', () => {
  const { out, code } = copy.i18n('report');
  expect(code).toBe(0);
  const lines = out.split('\n');
  expect(lines[0]).toMatch(
    /^language +part +strings +complete +missing +stale +draft +reviewed +community-reviewed +approved$/,
  );
  expect(lines[1]).toMatch(/^en +all +\d+ +100 % +– /);
  for (const language of LANGUAGES) {
    expect(out).toMatch(new RegExp(`^${language} +all +\\d+ +\\d+ % +\\d+ +0 +\\d+ +0 +0 +0$`, 'm'));
    expect(out).toMatch(new RegExp(`^${language} +consent, help, leaving +\\d+ `, 'm'));
  }
  expect(out).toMatch(
    new RegExp(
      `\nlanguages ${String(LANGUAGES.length + 1)}, translations complete \\d+ of \\d+, approved 0\n$`,
    ),
  );
  expect(copy.i18n('report', '--lang', 'pl', '--state', 'draft').out).toMatch(
    /^page:send +machine, [\d-]{10}$/m,
  );
});

test('practitioners are asked in English only', () => {
  const reading = createReading(folderSource(copy.root));
  const names = translatedFiles(copy.root, reading, 'ckb').map(({ name }) => name);
  expect(names.filter((name) => name.includes('practitioner'))).toEqual([]);
  expect(names).toEqual(
    expect.arrayContaining(['conversation', 'page', 'nottinghamshire', 'being-young-here']),
  );
});
