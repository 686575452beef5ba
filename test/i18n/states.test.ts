// How far a string has come: it survives the way out and back, rises only by a role, and falls where words change.

import { isDraft } from '#content/read-status';
import { createReading, folderSource } from '#content/reading';
import {
  type Copy,
  copyOfTranslations,
  LANGUAGES,
  targetIn,
  unitIn,
  withTarget,
} from '../support/translations';

let copy: Copy;
beforeEach(() => {
  copy = copyOfTranslations();
});
afterEach(() => copy.remove());

const SEND = 'page:send';
const COMMUNITY = ['--role', 'community reviewer'];
const entry = (key = SEND) => copy.status('pl').strings[key];

test('every string begins as a draft of a machine', () => {
  for (const language of LANGUAGES)
    for (const each of Object.values(copy.status(language).strings))
      expect(each).toMatchObject({ state: 'draft', role: 'machine' });
});

test.each([
  ['translated', 'reviewed'],
  ['signed-off', 'community-reviewed'],
  ['final', 'approved'],
])('a tool says "%s": it is %s, by that role, today, and survives the way out and back', (told, state) => {
  copy.returned(withTarget(copy.exported('pl'), SEND, null, told), ...COMMUNITY);
  expect(entry()).toMatchObject({ state, role: 'community reviewer' });
  expect(entry()?.on).toMatch(/^\d{4}-\d\d-\d\d$/);
  const before = copy.folder('pl');
  const again = copy.exported('pl');
  expect(unitIn(again, SEND)).toContain(`<target state="${told}">`);
  expect(unitIn(again, SEND).includes('approved="yes"')).toBe(state === 'approved');
  copy.returned(again);
  expect(copy.folder('pl')).toEqual(before);
});

test('a tool that knows only "approved" is understood too', () => {
  const sent = copy.exported('pl');
  const unit = unitIn(sent, SEND);
  const approved = unit.replace('<trans-unit', '<trans-unit approved="yes"').replace(/ state="[^"]*"/, '');
  copy.returned(
    sent.replace(unit, () => approved),
    ...COMMUNITY,
  );
  expect(entry()?.state).toBe('approved');
});

test('a tool that takes only an approval back is understood too', () => {
  copy.returned(withTarget(copy.exported('pl'), SEND, null, 'final'), ...COMMUNITY);
  const { out } = copy.returned(copy.exported('pl').replace('approved="yes"', 'approved="no"'));
  expect(out).toContain('lowered 1');
  expect(entry()?.state).toBe('community-reviewed');
});

test('a tool that drops all states lowers none', () => {
  copy.returned(withTarget(copy.exported('pl'), SEND, null, 'translated'), ...COMMUNITY);
  const before = copy.folder('pl');
  copy.returned(copy.exported('pl').replace(/ (?:state|approved)="[^"]*"/g, ''));
  expect(copy.folder('pl')).toEqual(before);
});

test('for a tool without states, one state can be said for the whole file', () => {
  const sent = copy.exported('pl').replace(/ (?:state|approved)="[^"]*"/g, '');
  expect(copy.returned(sent, '--state', 'reviewed')).toMatchObject({ code: 1 });
  expect(copy.returned(sent, '--state', 'reviewed', '--role', 'linguist')).toMatchObject({ code: 0 });
  expect(new Set(Object.values(copy.status('pl').strings).map(({ state }) => state))).toEqual(
    new Set(['reviewed']),
  );
});

test('a text that changes falls back to draft, and that is said', () => {
  copy.returned(withTarget(copy.exported('pl'), SEND, null, 'final'), ...COMMUNITY);
  const { out } = copy.returned(withTarget(copy.exported('pl'), SEND, 'Inaczej'));
  expect(out).toContain(`until somebody has read it:\n  ${SEND}\n`);
  expect(entry()).toMatchObject({ state: 'draft', role: 'translator' });
});

test('a text that changes together with its state has that state', () => {
  copy.returned(withTarget(copy.exported('pl'), SEND, 'Inaczej', 'signed-off'), ...COMMUNITY);
  expect(entry()).toMatchObject({ state: 'community-reviewed' });
});

test('a reviewer can lower a state, and that is said', () => {
  copy.returned(withTarget(copy.exported('pl'), SEND, null, 'final'), ...COMMUNITY);
  const { out } = copy.returned(withTarget(copy.exported('pl'), SEND, null, 'needs-translation'));
  expect(out).toContain('lowered 1');
  expect(entry()?.state).toBe('draft');
});

test('all forms of a sentence with a number are one string: it is what is said of the least of them', () => {
  const [one, few] = ['conversation:asking.first_one', 'conversation:asking.first_few'];
  const [many, other] = ['conversation:asking.first_many', 'conversation:asking.first_other'];
  const some = [one, few, many].reduce(
    (file, id) => withTarget(file, id, null, 'final'),
    copy.exported('pl'),
  );
  copy.returned(withTarget(some, other, null, 'translated'), ...COMMUNITY);
  expect(entry('conversation:asking.first')?.state).toBe('reviewed');
});

test('where English changes, a string is stale until somebody has looked', () => {
  copy.returned(withTarget(copy.exported('pl'), SEND, null, 'final'), ...COMMUNITY);
  copy.edit('locales/en/page.json', '"send": "Send"', '"send": "Send it"');
  copy.i18n('update');
  expect(entry()?.state).toBe('approved');
  expect(copy.i18n('report', '--lang', 'pl', '--state', 'stale').out).toContain(
    `${SEND}  community reviewer`,
  );
  const sent = copy.exported('pl');
  expect(unitIn(sent, SEND)).toContain('state="needs-adaptation"');
  copy.returned(sent);
  expect(copy.i18n('report', '--lang', 'pl', '--state', 'stale').out).toContain('stale 1\n');
  copy.returned(withTarget(sent, SEND, null, 'signed-off'), ...COMMUNITY);
  expect(copy.i18n('report', '--lang', 'pl', '--state', 'stale').out).toContain('stale 0\n');
  expect(entry()?.state).toBe('community-reviewed');
});

test('a language is a draft until every string is approved, and again when one changes', () => {
  const files = ['conversation', 'page', 'being-young-here'];
  const draft = () => {
    const source = folderSource(copy.root);
    return isDraft(createReading(source), source, 'pl', files);
  };
  completeThe('pl');
  expect(draft()).toBe(true);
  const sent = copy.exported('pl');
  copy.returned(sent, '--state', 'approved', ...COMMUNITY);
  expect(draft()).toBe(false);
  copy.edit('locales/pl/page.json', `"send": "${targetIn(sent, SEND)}"`, '"send": "Inaczej"');
  expect(draft()).toBe(true);
  copy.edit('locales/pl/page.json', '"send": "Inaczej"', `"send": "${targetIn(sent, SEND)}"`);
  copy.edit('locales/en/page.json', '"send": "Send"', '"send": "Send it"');
  expect(draft()).toBe(true);
});

/** What is not translated yet is given its English, so that nothing is missing. */
function completeThe(language: string): void {
  const sent = copy.exported(language);
  const filled = sent.replace(
    /(<source>)([^<]*)(<\/source>\s*<target state="new")(?:\/>|><\/target>)/g,
    (_, open: string, source: string, between: string) => `${open}${source}${between}>${source}</target>`,
  );
  expect(copy.returned(filled).err).toBe('');
}
