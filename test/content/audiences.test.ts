// Each audience of a consultation has blocks, ages and languages; and no warm-up hides that the hardest block comes first.

import { join } from 'node:path';
import { readContent } from '#content/read-content';
import { folderSource } from '#content/reading';
import { type Consultation } from '#dialog/consultation';
import { lintConsultation } from '#dialog/lint/lint-consultation';

const ROOT = join(__dirname, '..', '..');
const { content } = readContent(folderSource(ROOT), 'nottinghamshire');
if (content === null) throw new Error('npm run content says what is wrong.');
const { consultation } = content;

const found = (change: Partial<Consultation>) =>
  lintConsultation({ ...consultation, ...change }).map(
    ({ rule, where }) => `${rule} at ${where.split(': ')[1] ?? ''}`,
  );

test('the consultation as it is has no such problem', () => {
  expect(found({})).toEqual([]);
});

test('an audience without a block to choose is found, also when it has warm-ups', () => {
  const dialogs = consultation.dialogs.filter(
    ({ audience, offered }) => audience !== 'parent-carer' || offered !== 'chosen',
  );
  expect(found({ dialogs })).toContain('audience-blocks at audiences.parent-carer');
});

test('an audience of whom nobody takes part is found', () => {
  const ages = consultation.ages.map((age) =>
    age.audiences?.includes('young-person') === true || age.id === '16-17'
      ? { ...age, takesPart: false }
      : age,
  );
  expect(found({ ages })).toEqual(['audience-blocks at ages']);
});

test('a language of an audience, or of a recording, that is not on offer is found', () => {
  expect(
    found({
      audiences: (consultation.audiences ?? []).map((each) =>
        each.id === 'practitioner' ? { ...each, languages: ['en', 'sk'] } : each,
      ),
      informationSheet: { recordings: { so: 'sheet.mp3', lt: 'sheet.mp3' } },
    }),
  ).toEqual([
    'audience-blocks at audiences.practitioner.languages',
    'audience-blocks at informationSheet.recordings.lt',
  ]);
});

test('where only approved languages are offered, the others are still known', () => {
  const read = readContent(folderSource(ROOT), 'nottinghamshire', true);
  expect(read.problems).toEqual([]);
  expect(read.content?.consultation.languages).toEqual(['en']);
});

test('warm-ups do not count as the gentle first block', () => {
  const hard = consultation.dialogs.filter(
    ({ audience, theme }) => audience === 'young-person' && theme === 'victims-perpetrators',
  );
  const first = consultation.dialogs.filter(({ offered }) => offered === 'first');
  const others = consultation.dialogs.filter((each) => !hard.includes(each) && !first.includes(each));
  expect(found({ dialogs: [...first, ...hard, ...others] })).toEqual(['gentle-first-block at dialogs']);
});
