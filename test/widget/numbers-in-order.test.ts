// Numbers with gaps are kept together, and nothing else is touched.

import { withNumbersInOrder } from '../../src/widget/numbers-in-order';

test.each([
  ['ژمارەکەم 07700 900123 ە.', 'ژمارەکەم \u206607700 900123\u2069 ە.'],
  ['+44 (0)7700-900123', '\u2066+44 (0)7700-900123\u2069'],
  ['٠٧٧٠٠ ٩٠٠١٢٣', '\u2066٠٧٧٠٠ ٩٠٠١٢٣\u2069'],
  ['I am 16 and she is 17.', 'I am 16 and she is 17.'],
  ['07700900123', '07700900123'],
  ['', ''],
])('%j', (text, shown) => {
  expect(withNumbersInOrder(text)).toBe(shown);
});
