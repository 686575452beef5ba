// English made strange: what stays, how long it is, which way it runs.

import { pseudo, PSEUDO_LOCALES } from '#language/pseudo';

const TEXTS = [
  'OK',
  'Are you somewhere private?',
  'There are up to {{count}} questions for people from 16 to 24.\nYou can skip any question.',
  'Call Childline ({{childline}}) or Samaritans ({{samaritans}}).',
  '{{number}}',
];

describe.each(PSEUDO_LOCALES)('%s', (locale) => {
  test.each(TEXTS)('keeps placeholders, digits and lines: %j', (text) => {
    const strange = pseudo(locale, text);
    const kept = (of: string) => of.match(/\{\{\w+\}\}|\d+|\n/g);
    expect(kept(strange)).toEqual(kept(text));
  });

  test('leaves no line as it was', () => {
    for (const text of TEXTS)
      for (const line of pseudo(locale, text).split('\n')) expect(text.split('\n')).not.toContain(line);
  });
});

describe('en-XA', () => {
  test.each(TEXTS)('is 1.6 times as long, in brackets, without a plain letter: %j', (text) => {
    const lines = pseudo('en-XA', text).split('\n');
    for (const [at, line] of lines.entries()) {
      const length = [...(text.split('\n')[at] ?? '')].length;
      expect(line).toMatch(/^\[.*\]$/);
      expect(Math.abs([...line].length - Math.max(length + 2, 1.6 * length))).toBeLessThanOrEqual(1);
      expect(line.replace(/\{\{\w+\}\}/g, '')).not.toMatch(/[A-Za-z]/);
    }
  });

  test('every letter has one of its own, so that it can be read', () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
    expect(new Set(pseudo('en-XA', letters).slice(1, 53)).size).toBe(52);
  });
});

describe('ar-XB', () => {
  test('letters run from right to left, numbers and placeholders do not', () => {
    expect(pseudo('ar-XB', 'From 16: {{count}} more')).toBe(
      '\u202EFrom\u202C 16: \u2068{{count}}\u2069 \u202Emore\u202C',
    );
  });

  test('whatever is opened is closed', () => {
    for (const text of TEXTS) {
      const marks = (mark: string) => pseudo('ar-XB', text).split(mark).length;
      expect(marks('\u202E')).toBe(marks('\u202C'));
      expect(marks('\u2068')).toBe(marks('\u2069'));
    }
  });
});
