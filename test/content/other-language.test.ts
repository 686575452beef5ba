// Files of another language are found, and ours are not taken for one. The texts: Universal Declaration of Human Rights.

import { join } from 'node:path';
import { isIn } from '#content/detected-languages';
import { foldersIn, namesIn } from '#content/names-in';
import { lintOtherLanguage, passagesOf } from '#content/other-language';
import { wordsIn } from '#content/read-units';
import { createReading, folderSource } from '#content/reading';

const ROOT = join(__dirname, '..', '..');

const FOREIGN = {
  Kichwa:
    'Tukuy kay pachapi kawsak runakunaka, sapan pakarishkakunami, hayñikunapi chaymanta sumak kawsaypi pakarin. Tukuykunami yuyaywan, hamutaywan pakarinkuna, shinallatak shuk shuk ayllukunashina kawsanakuna kan.',
  Czech:
    'Všichni lidé rodí se svobodní a sobě rovní co do důstojnosti a práv. Jsou nadáni rozumem a svědomím a mají spolu jednat v duchu bratrství. Každý má všechna práva a všechny svobody, stanovené touto deklarací.',
  Persian:
    'تمام افراد بشر آزاد به دنیا می‌آیند و از لحاظ حیثیت و حقوق با هم برابرند. همه دارای عقل و وجدان می‌باشند و باید نسبت به یکدیگر با روح برادری رفتار کنند. هر کس می‌تواند بدون هیچ گونه تمایز از تمام حقوق و کلیه آزادی‌هایی که در اعلامیه حاضر ذکر شده است بهره‌مند گردد.',
};

const LANGUAGES = ['so', 'pl', 'ckb', 'kmr', 'ro'];

test.each(LANGUAGES.flatMap((language) => Object.entries(FOREIGN).map((each) => [language, ...each])))(
  'a file in %s that is %s is found',
  (language, _, text) => {
    expect(lintOtherLanguage(language, 'page', { 'page:one': text })).toMatchObject([
      { rule: 'other-language', where: `locales/${language}/page.json` },
    ]);
  },
);

test.each(['en', ...LANGUAGES])('no passage in %s looks like another language of ours', (language) => {
  const passages = namesIn(ROOT, `locales/${language}`, '.json')
    .filter((file) => !['commands', 'receipt-words', 'status', 'glossary'].includes(file))
    .flatMap((file) => passagesOf(wordsIn(createReading(folderSource(ROOT)), language, [file])));
  expect(passages.length).toBeGreaterThan(100);
  expect(passages.filter((passage) => isIn(language, passage) !== true)).toEqual([]);
  for (const other of ['en', ...LANGUAGES].filter((each) => each !== language))
    expect(passages.filter((passage) => isIn(other, passage) === true)).toEqual([]);
});

test('short texts are read together, and what is filled in is not read', () => {
  expect(passagesOf({ 'page:one': 'Tak', 'page:two': 'Nie' })).toEqual([]);
  const short = Object.fromEntries(
    Array.from({ length: 30 }, (_, at) => [`page:${String(at)}`, 'Wróć do czatu']),
  );
  expect(passagesOf({ ...short, 'page:filled': '{{number}}' }).join('\n')).not.toContain('number');
  expect(lintOtherLanguage('pl', 'page', short)).toEqual([]);
});

test('what cannot be told is no problem', () => {
  expect(foldersIn(ROOT, 'locales')).not.toContain('lt');
  expect(lintOtherLanguage('lt', 'page', { 'page:one': FOREIGN.Kichwa })).toEqual([]);
});
