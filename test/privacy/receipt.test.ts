import { inspect } from 'node:util';
import { receive } from '#privacy/receive';
import { Receipt } from '#privacy/receipt';
import { content } from '../support/house';

const { receiptWords } = content();
const lists = Object.values(receiptWords);

test.each(Object.keys(receiptWords))(
  'every word of the list of %s is found again however it is typed',
  (language) => {
    const list = receiptWords[language] ?? [];
    for (let at = 0; at < list.length; at += 4) {
      let drawn = at;
      const receipt = Receipt.draw(list, () => drawn++ % list.length);
      const typed = `  ${receipt.reveal().toUpperCase().split(' ').join(' ,  ')}.`;
      expect(Receipt.read(receive(typed), lists)?.reveal()).toBe(receipt.reveal());
    }
  },
);

test('three words, and unknown words between, are no receipt', () => {
  const [a = '', b = '', c = '', d = ''] = receiptWords['en'] ?? [];
  for (const typed of [`${a} ${b} ${c}`, `${a} ${b} zzz ${c} ${d}`, `${a} ${b} ${c} zzz`, ''])
    expect(Receipt.read(receive(typed), lists)).toBeNull();
  expect(Receipt.read(receive(`my words are ${a} ${b} ${c} ${d} thanks`), lists)?.reveal()).toBe(
    `${a} ${b} ${c} ${d}`,
  );
});

test('a receipt is neither printed nor written', () => {
  const receipt = Receipt.draw(['acorn'], () => 0);
  expect(inspect(receipt) + String(receipt)).not.toContain('acorn');
  expect(() => JSON.stringify({ receipt })).toThrow(/never written down/);
});
