import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { AnonymisedText } from '#privacy/anonymised-text';
import { receive } from '#privacy/receive';

const keptOf = (text: string) => AnonymisedText.of(receive(text));
const cases = parse(readFileSync(join(__dirname, 'anonymising.yaml'), 'utf8')) as {
  said: string;
  kept: string;
}[];

test.each(cases)('$said', ({ said, kept }) => {
  expect(keptOf(said).text).toBe(kept);
});

test('it counts what it hid', () => {
  expect(keptOf('Jayden, 07700 900123, fine').hidden).toBe(2);
  expect(keptOf('fine').hidden).toBe(0);
});

test('what hides between letters does not hide a number', () => {
  expect(keptOf('0\u200b7\u20607\u00ad00 9\u202e00123').text).toBe('[phone]');
});

test('spelling, slang, joiners and emoji of a family stay as they were typed', () => {
  const typed = 'its nt fair innit 👨‍👩‍👧 دە‌کەم\nsecond  line';
  expect(keptOf(typed).text).toBe(typed);
});

test('nothing said is blank; one sign is not', () => {
  for (const nothing of ['', ' \n\t ', '\u0000\u0007', '\u200b\ufeff\u202e\u2066'])
    expect(keptOf(nothing).isBlank).toBe(true);
  for (const something of ['.', '😀', 'ن', '7']) expect(keptOf(something).isBlank).toBe(false);
});

test('20,000 characters of anything are read whole', () => {
  for (const letter of ['a', '7', ' ', '@', '.', 'ە', '😀', 'a@', '0 ', 'Jayden ', '(', '+']) {
    const text = letter.repeat(Math.ceil(20_000 / letter.length));
    expect(keptOf(`x ${text} the end`).text.endsWith('the end')).toBe(true);
  }
});

test('any text at all is kept without error, and reading it again hides nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const once = keptOf(text);
      return keptOf(once.text).text === once.text;
    }),
    { numRuns: 2000 },
  );
});
