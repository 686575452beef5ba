import { inspect } from 'node:util';
import { receive } from '#privacy/receive';

const CANARY = 'Wilhelmina';
const raw = receive(CANARY);

test('raw text prints as a label wherever it is printed', () => {
  const printed = [
    String(raw),
    inspect(raw),
    inspect({ deep: [raw] }),
    `${String(raw)}!`,
    Object.values(raw).join(),
  ];
  expect(printed.join(' ')).not.toContain(CANARY);
  expect(inspect({ deep: [raw] })).toContain('<raw text>');
});

test('raw text refuses to be written as JSON, alone or inside something', () => {
  expect(() => JSON.stringify(raw)).toThrow(/cannot be written down/);
  expect(() => JSON.stringify({ answer: { text: raw } })).toThrow(/cannot be written down/);
});

test('a copy of raw text holds nothing', () => {
  expect(Object.keys(raw)).toEqual([]);
  expect(() => structuredClone(raw)).not.toThrow();
  expect(JSON.stringify(structuredClone(raw))).not.toContain(CANARY);
});
