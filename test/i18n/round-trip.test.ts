// A file goes to a translator and comes back: nothing is lost, and only what they changed is another.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { xml2js } from 'xml-js';
import { ROOT } from '../support/house';
import {
  type Copy,
  copyOfTranslations,
  LANGUAGES,
  targetIn,
  unitIn,
  withTarget,
} from '../support/translations';

let copy: Copy;
beforeAll(() => {
  copy = copyOfTranslations();
});
afterAll(() => copy.remove());

/** What a file holds, in its order, however it was set. */
const inOrder = (text = '{}') => JSON.stringify(JSON.parse(text));

test('there are translations to try', () => {
  expect(LANGUAGES.length).toBeGreaterThan(0);
});

describe.each(LANGUAGES)('%s', (language) => {
  test('out and back, every file is the same to the byte', () => {
    const before = copy.folder(language);
    const { code, out } = copy.returned(copy.exported(language));
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/files written 0\n$/) as string });
    expect(copy.folder(language)).toEqual(before);
  });

  test('out and back with texts changed and changed back, words and their order are the same', () => {
    const before = copy.folder(language);
    const sent = copy.exported(language);
    const one = withTarget(sent, 'page:send', 'Something else');
    const list = withTarget(one, 'commands:undo', `${targetIn(sent, 'commands:undo')}\nsomething else`);
    expect(copy.returned(list)).toMatchObject({ code: 0 });
    expect(copy.folder(language)['page.json']).toContain('"send": "Something else"');
    expect(copy.folder(language)['commands.json']).toContain('"something else"');
    expect(copy.returned(sent)).toMatchObject({ code: 0 });
    for (const name of ['page.json', 'commands.json'])
      expect(inOrder(copy.folder(language)[name])).toEqual(inOrder(before[name]));
  });

  test('what is written has the format of the house', () => {
    const sent = copy.exported(language);
    const long = Array.from({ length: 9 }, (_, at) => `a long way to say ${'undo'.repeat(at + 1)}`);
    const changed = withTarget(
      withTarget(sent, 'page:send', 'One “two” \\ three'),
      'commands:undo',
      long.join('\n'),
    );
    copy.returned(changed);
    const folder = mkdtempSync(join(tmpdir(), 'soundings-format-'));
    const paths = ['page.json', 'commands.json'].map((name) => {
      const path = join(folder, name);
      writeFileSync(path, copy.folder(language)[name] ?? '');
      return path;
    });
    const prettier = join(ROOT, 'node_modules', 'prettier', 'bin', 'prettier.cjs');
    const config = join(ROOT, '.prettierrc.json');
    const check = () => execFileSync(process.execPath, [prettier, '--config', config, '--check', ...paths]);
    expect(check).not.toThrow();
    rmSync(folder, { recursive: true });
    copy.returned(sent);
  });
});

describe.each(['ckb', 'pl'])('%s', (language) => {
  test('a tool that saves with CRLF, a byte-order mark and marks of its own loses nothing', () => {
    const before = copy.folder(language);
    const sent = copy.exported(language);
    const marked = sent.replace(
      />([^<]+)<\/target>/g,
      (_, text: string) => `><mrk mtype="seg" mid="0">${text}</mrk></target>`,
    );
    const { out } = copy.returned(`\uFEFF${marked.replace(/\n/g, '\r\n')}`);
    expect(out).toMatch(/files written 0\n$/);
    expect(copy.folder(language)).toEqual(before);
  });

  test('a part of the file is enough', () => {
    const sent = copy.exported(language);
    const part = sent.replace(
      /<trans-unit[^]*<\/trans-unit>/,
      withTarget(unitIn(sent, 'page:send'), 'page:send', 'A part'),
    );
    const { code, out } = copy.returned(part);
    expect(code).toBe(0);
    expect(out).toMatch(/^Not in the file, and as they were: [1-9]\d*$/m);
    expect(out).toContain('texts changed 1,');
    copy.returned(sent);
  });
});

describe('the file', () => {
  const sent = () => copy.exported('ckb');

  test('is XML, and says which languages it is between', () => {
    expect(() => xml2js(sent())).not.toThrow();
    expect(sent()).toContain('<file original="locales/ckb" datatype="plaintext" source-language="en-GB"');
  });

  test('begins with consent, help and leaving, and ends with questions', () => {
    const ids = [...sent().matchAll(/<trans-unit id="([^"]+)"/g)].map(([, id = '']) => id);
    const at = (id: string) => ids.indexOf(id);
    expect(ids[0]).toMatch(/^conversation:(?:draft|private)/);
    expect(at('conversation:help.card')).toBeLessThan(at('conversation:hello'));
    expect(at('page:leave')).toBeLessThan(at('page:send'));
    expect(at('commands:stop')).toBeLessThan(at('page:send'));
    expect(at('page:send')).toBeLessThan(at('being-young-here:questions.life.text'));
  });

  test.each([
    ['conversation:ends.help', 'Keep {{childline}} exactly as it is'],
    ['conversation:ends.help', '2 lines, each a message of its own'],
    ['conversation:ends.help', 'Part of consent, help or leaving'],
    ['conversation:private.yes', 'A button or a label'],
    ['conversation:private.yes', '<note>At most 13 characters.</note>'],
    ['conversation:private.yes', 'maxwidth="13" size-unit="char"'],
    ['being-young-here:questions.life.text', 'at most 15 words a sentence'],
    ['being-young-here:questions.life.text', 'One question mark, not more.'],
    ['commands:undo', 'Words that people may type'],
  ])('%s is sent with "%s"', (id, note) => {
    expect(unitIn(sent(), id)).toContain(note);
  });

  test('each form of a sentence with a number is a unit, with the form named', () => {
    const polish = copy.exported('pl');
    for (const form of ['one', 'few', 'many', 'other'])
      expect(unitIn(polish, `conversation:asking.first_${form}`)).toContain(`this is the form “${form}”`);
    expect(unitIn(polish, 'conversation:asking.first_few')).toContain('<source>Next, there are {{count}}');
  });

  test('has nothing of what only practitioners are asked, and no words for receipts', () => {
    expect(sent()).not.toMatch(/id="(?:[\w-]*practitioner:|receipt-words)/);
  });
});

test('a language without any words yet goes out empty, and its first file fills the folder', () => {
  const other = copyOfTranslations();
  mkdirSync(join(other.root, 'locales', 'lt'));
  other.edit('dialogs/consultations/demonstration.yaml', 'languages: [en, ', 'languages: [en, lt, ');
  const sent = other.exported('lt');
  expect(targetIn(sent, 'conversation:asking.first_few')).toBe('');
  expect(sent.match(/<target state="new"\/>/g)?.length).toBe(sent.match(/<trans-unit/g)?.length);
  const filled = sent.replace(
    /(<source>)([^<]*)(<\/source>\s*<target state="new")\/>/g,
    (_, open: string, source: string, between: string) => `${open}${source}${between}>${source}</target>`,
  );
  expect(other.returned(filled)).toMatchObject({ code: 0, err: '' });
  const { asking } = JSON.parse(other.folder('lt')['conversation.json'] ?? '') as {
    asking: Record<string, string>;
  };
  const forms = Object.keys(asking).filter((key) => key.startsWith('first_'));
  expect(forms).toEqual(['first_one', 'first_few', 'first_many', 'first_other']);
  expect(other.status('lt').strings['conversation:asking.first']).toMatchObject({
    state: 'draft',
    role: 'translator',
  });
  const after = other.folder('lt');
  expect(other.returned(other.exported('lt')).out).toMatch(/files written 0\n$/);
  expect(other.folder('lt')).toEqual(after);
  other.remove();
});
