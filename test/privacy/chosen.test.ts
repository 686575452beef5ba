import { Chosen, type Offer } from '#privacy/chosen';
import { fold } from '#privacy/fold';
import { receive } from '#privacy/receive';

const offers: Offer[] = [
  { id: 'yes', forms: ['1', 'Yes', 'بەڵێ'] },
  { id: 'no', forms: ['2', 'No', 'نەخێر'] },
  { id: 'help', forms: ['help', '?'] },
];
const chosen = (text: string) => Chosen.byWords(receive(text), offers)?.id ?? null;

test.each([
  ['yes', 'yes'],
  [' YES! ', 'yes'],
  ['بەلێ', 'yes'],
  ['به‌ڵێ', 'yes'],
  ['٢', 'no'],
  ['۲', 'no'],
  ['2.', 'no'],
  ['نه‌خێر', 'no'],
  ['?', 'help'],
  ['؟', 'help'],
  ['yes please', null],
  ['no one helps', null],
  ['', null],
  ['...', null],
])('"%s" means %s', (text, expected) => {
  expect(chosen(text)).toBe(expected);
});

test('a choice holds our id, never what was typed', () => {
  expect(JSON.stringify({ ...Chosen.byWords(receive('YES'), offers) })).not.toContain('YES');
  expect(Chosen.byId(receive('yes'), offers)?.id).toBe('yes');
  expect(Chosen.byId(receive('Yes'), offers)).toBeNull();
});

test('folding makes keyboards equal', () => {
  expect(fold('ڕێگای')).toBe(fold('رێگاي'));
  expect(fold('Łukasz')).toBe(fold('lukasz'));
  expect(fold('dont')).toBe(fold('don’t'));
});
