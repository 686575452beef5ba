// The consultation asks each of the study's questions once, in its words and for its layer; what differs is named here.

import { join } from 'node:path';
import { checkContent } from '#content/check-content';
import { countStudys, readInstrument } from '#content/instrument';
import { readContent } from '#content/read-content';
import { createReading, folderSource } from '#content/reading';

const ROOT = join(__dirname, '..', '..');
const source = folderSource(ROOT);

/** Number → why our words are not those of the table. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  'A-YP-3': 'cards come one after another, so nobody can start with any one',
  'A-PR-2': 'quotation marks',
  'A-PR-3': 'an apostrophe',
  'D-PR-2': 'quotation marks',
};

const instrument = readInstrument(createReading(source));
const { content } = readContent(source, 'nottinghamshire');
if (instrument === null || content === null) throw new Error('npm run content says what is wrong.');

const asked = content.consultation.dialogs.flatMap(({ id, questions }) =>
  questions.flatMap((each) =>
    'instrument' in each && each.instrument in instrument.questions
      ? [
          {
            number: each.instrument,
            layer: each.layer,
            text: content.words['en']?.[`${id}:questions.${each.id}.text`],
          },
        ]
      : [],
  ),
);

test('there are 158, and each is asked once', () => {
  expect(Object.keys(instrument.questions)).toHaveLength(158);
  expect(asked.map(({ number }) => number).sort()).toEqual(Object.keys(instrument.questions).sort());
});

test.each(asked)('$number has the layer of the table, the first where there are two', ({ number, layer }) => {
  expect(layer).toBe(instrument.questions[number]?.layer.split('/')[0]);
});

test.each(asked.filter(({ number }) => OTHER_WORDS[number] === undefined))(
  '$number has the words of the table',
  ({ number, text }) => {
    expect(text?.replace(/\n/g, ' ')).toContain(instrument.questions[number]?.text);
  },
);

test.each(Object.entries(OTHER_WORDS))('%s has other words than the table: %s', (number) => {
  const text = asked.find((each) => each.number === number)?.text;
  expect(text?.replace(/\n/g, ' ')).not.toContain(instrument.questions[number]?.text);
});

test('the check counts them', () => {
  expect(checkContent(ROOT).studys).toEqual({
    asked: 158,
    all: 158,
    of: { 'young-person': 44, 'community-member': 37, 'parent-carer': 37, practitioner: 40 },
  });
  expect(countStudys(instrument, ['A-YP-1', 'A-YP-1', 'A-YP-99', 'none']).asked).toBe(1);
});
