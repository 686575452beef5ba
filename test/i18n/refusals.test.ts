// A file that is not in order is refused whole, with every reason by its name, and nothing is written.

import { type Copy, copyOfTranslations, targetIn, unitIn, withTarget } from '../support/translations';

let copy: Copy;
let sent: string;
beforeAll(() => {
  copy = copyOfTranslations();
  sent = copy.exported('pl');
});
afterAll(() => copy.remove());

const HELP = 'conversation:ends.help';
const COUNTED = 'conversation:asking.first';
const target = (id: string) => targetIn(sent, id);
const without = (id: string) => sent.replace(unitIn(sent, id), '');
const twin = (id: string, other: string) =>
  sent.replace(unitIn(sent, id), (unit) => `${unit}${unit.replace(`id="${id}"`, `id="${other}"`)}`);

const REFUSED: readonly (readonly [why: string, file: () => string, rule: string, what: string])[] = [
  ['an unknown key', () => twin(HELP, 'page:no-such'), 'returned-key', 'returned.xlf: page:no-such'],
  ['a key twice', () => twin(HELP, HELP), 'returned-twice', `returned.xlf: ${HELP}`],
  [
    'a placeholder that is lost',
    () => withTarget(sent, HELP, target(HELP).replace('{{childline}}', '0800 1111')),
    'returned-placeholder',
    '{{childline}} is not in it',
  ],
  [
    'a placeholder that is translated',
    () => withTarget(sent, HELP, target(HELP).replace('{{childline}}', '{{telefon}}')),
    'returned-placeholder',
    '{{telefon}} is not in the English text',
  ],
  [
    'a placeholder with a broken bracket',
    () => withTarget(sent, HELP, target(HELP).replace('{{childline}}', '{{childline}')),
    'returned-placeholder',
    '"{{childline}" is no placeholder any more',
  ],
  [
    'a plural form that is missing',
    () => without(`${COUNTED}_few`),
    'returned-form',
    'The form "few" is not there',
  ],
  [
    'a plural form that is not of the language',
    () => twin(`${COUNTED}_few`, `${COUNTED}_two`),
    'returned-form',
    'The language has no form "two". ',
  ],
  [
    'a line less',
    () => withTarget(sent, HELP, target(HELP).replace('\n', ' ')),
    'returned-lines',
    'It has 1 lines, and English has 2',
  ],
  [
    'two question marks',
    () => withTarget(sent, HELP, `${target(HELP)}? Tak?`),
    'returned-questions',
    'It asks 2 questions',
  ],
  ['an empty text', () => withTarget(sent, HELP, ' '), 'returned-empty', `returned.xlf: ${HELP}`],
  [
    'another language',
    () => sent.replace('target-language="pl"', 'target-language="cs"'),
    'returned-language',
    'into "cs (locales/pl, from en-GB)"',
  ],
  [
    'another folder',
    () => sent.replace('original="locales/pl"', 'original="locales/so"'),
    'returned-language',
    'into "pl (locales/so, from en-GB)"',
  ],
  ['a file cut short', () => sent.slice(0, -200), 'returned-malformed', 'It is cut short'],
  [
    'a tag that is not closed',
    () => sent.replace('</target>', ''),
    'returned-malformed',
    'Unexpected close tag. Line: ',
  ],
  ['no XML', () => 'Dear all, here it is.', 'returned-malformed', 'Line: 0'],
  ['other XML', () => '<html></html>', 'returned-malformed', 'There is no &lt;xliff> in it'],
  [
    'another version',
    () => sent.replace('version="1.2"', 'version="2.0"'),
    'returned-malformed',
    'Its version of XLIFF is 2.0',
  ],
  [
    'a state raised by nobody',
    () => withTarget(sent, HELP, null, 'signed-off'),
    'returned-role',
    'reviewed, and not by whom',
  ],
];

test.each(REFUSED)('%s is refused, by name', (_, file, rule, what) => {
  const before = copy.folder('pl');
  const { code, err } = copy.returned(file());
  expect(code).toBe(1);
  expect(err).toContain(`(${rule})`);
  expect(err).toContain(what.replace('&lt;', '<').trim());
  expect(copy.folder('pl')).toEqual(before);
});

test('every problem is said at once, with what, where, why and fix', () => {
  const bad = withTarget(withTarget(sent, HELP, 'Nic?\nNie?'), 'page:send', '');
  const { err } = copy.returned(bad.replace(unitIn(sent, `${COUNTED}_few`), ''));
  for (const rule of ['placeholder', 'questions', 'empty', 'form'])
    expect(err).toContain(`(returned-${rule})`);
  const count = err.match(/^What: /gm)?.length ?? 0;
  expect(err).toMatch(new RegExp(`Nothing was taken: problems ${String(count)}\\.\n$`));
  for (const part of ['Where:', 'Why:', 'Fix:'])
    expect(err.match(new RegExp(`^${part}`, 'gm'))).toHaveLength(count);
});

test.each([
  ['machine', 'cannot say that strings were reviewed'],
  ['Anna Nowak', 'cannot say that strings were reviewed'],
])('the role "%s" vouches for nothing', (role, why) => {
  const raised = withTarget(sent, HELP, null, 'final');
  expect(copy.returned(raised, '--role', role)).toMatchObject({
    code: 1,
    err: expect.stringContaining(why) as string,
  });
});

test('where English has changed meanwhile, the string is named and left, and the rest is taken', () => {
  const other = copyOfTranslations();
  const file = withTarget(
    withTarget(other.exported('pl'), 'page:send', 'Wyślij to'),
    'page:chat',
    'Pogawędka',
  );
  other.edit('locales/en/page.json', '"chat": "Chat"', '"chat": "The chat"');
  const { code, out } = other.returned(file);
  expect(code).toBe(0);
  expect(out).toContain(
    'Not taken: the English has changed since the export. Export these anew:\n  page:chat\n',
  );
  expect(out).toContain('not taken 1,');
  expect(other.folder('pl')['page.json']).toContain('Wyślij to');
  expect(other.folder('pl')['page.json']).not.toContain('Pogawędka');
  other.remove();
});

test.each([
  [[], 'npm run i18n -- export'],
  [['export'], 'npm run i18n -- export'],
  [['export', '--lang', 'tlh'], 'There is no translation "tlh"'],
  [['import', '--file', '/no/such.xlf'], 'There is no file /no/such.xlf'],
  [['report', '--lang', 'pl', '--state', 'perfect'], '--state: one of missing, stale, draft'],
])('%j is refused, and says why', (args, why) => {
  expect(copy.i18n(...args)).toMatchObject({ code: 1, err: expect.stringContaining(why) as string });
});
