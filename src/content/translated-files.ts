// Which files of words a language has, or will have: those of the consultations that offer it, and the chat's own.

import { z } from 'zod';
import { type Readers } from '#language/review/notes-for-translators';
import { foldersIn, namesIn } from './names-in';
import { type Reading } from './reading';

/** A file of words by its name, and who reads it. */
export type TranslatedFile = { readonly name: string; readonly readers: Readers };

const EVERYBODY = 'everybody';
const SOURCE = 'en';

/** Words of the chat itself: every audience reads them, so they obey the rules for young people. */
const SHARED = ['conversation', 'page'];

/** Only what is needed here: `npm run content` checks the rest. */
const consultationFile = z.object({
  dialogs: z.array(z.string()),
  languages: z.array(z.string()),
  audiences: z.array(z.object({ id: z.string(), languages: z.array(z.string()).optional() })).optional(),
});
const dialogFile = z.object({ audience: z.string() });

type ConsultationFile = z.infer<typeof consultationFile>;

/** Folders of words, without English and the notes. */
export function translatedLanguages(root: string): string[] {
  return foldersIn(root, 'locales').filter((name) => name !== SOURCE && name !== 'notes');
}

/** People who work with young people are asked in English only. @param reading of the files below `root`. */
export function translatedFiles(root: string, reading: Reading, language: string): TranslatedFile[] {
  const all = namesIn(root, 'dialogs/consultations', '.yaml').flatMap((id) => {
    const parsed = consultationFile.safeParse(reading.yaml(`dialogs/consultations/${id}.yaml`));
    return parsed.success ? [{ id, ...parsed.data }] : [];
  });
  const offering = all.filter(({ languages }) => languages.includes(language));
  const dialogs = [...new Set(offering.flatMap((each) => each.dialogs))].flatMap((name) => {
    const audience = audienceOf(reading, name);
    const naming = offering.filter((each) => each.dialogs.includes(name));
    return audience !== null && naming.some((each) => isAsked(each, audience, language))
      ? [{ name, readers: readersOf(audience) }]
      : [];
  });
  const own = [...SHARED, ...offering.map(({ id }) => id)];
  return [...own.map((name): TranslatedFile => ({ name, readers: 'young people' })), ...dialogs];
}

function isAsked({ audiences, languages }: ConsultationFile, audience: string, language: string): boolean {
  if (audience === 'practitioner' && language !== SOURCE) return false;
  if (audiences === undefined || audience === EVERYBODY) return true;
  const asked = audiences.find(({ id }) => id === audience);
  return asked !== undefined && (asked.languages ?? languages).includes(language);
}

/** Null for a dialog that cannot be read. */
function audienceOf(reading: Reading, dialog: string): string | null {
  const path = `dialogs/${dialog}.yaml`;
  return reading.has(path) ? (dialogFile.safeParse(reading.yaml(path)).data?.audience ?? null) : null;
}

function readersOf(audience: string): Readers {
  return audience === 'young-person' || audience === EVERYBODY ? 'young people' : 'adults';
}
