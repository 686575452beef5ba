// Reads what may be typed instead of tapping: one file for all languages, and one of each language on offer.

import { z } from 'zod';
import { CONTROLS } from '#dialog/choice';
import { type Problem } from '#dialog/problem';
import { type Commands, formsOfControls, type YesAndNo } from '#language/typed-forms';
import { fold } from '#privacy/fold';
import { type Reading } from './reading';

/** The records are by language. */
type TypedWords = {
  /** Of every language of ours, since stop and help are understood in all of them. */
  readonly commands: Readonly<Record<string, Commands>>;
  readonly yesAndNo: Readonly<Record<string, YesAndNo>>;
};

const SHARED = 'locales/commands.json';

/** `seen` in stored translations, or written from `memory`. */
const words = z.strictObject({ seen: z.array(z.string().min(1)), memory: z.array(z.string().min(1)) });
const language = z.strictObject({
  confidence: z.string().min(1),
  stop: words,
  skip: words,
  back: words,
  help: words,
  yes: words,
  no: words,
  notEnglish: z.array(z.string().min(1)).optional(),
});
const shared = z.strictObject({
  source: z.strictObject({ about: z.string().min(1), seenIn: z.array(z.string().min(1)) }),
  languages: z.record(z.string(), language),
});
const further = z.partialRecord(z.enum(CONTROLS), z.array(z.string().min(1)).min(1));

/** @param offered the languages that need words for every control. */
export function readCommands(reading: Reading, offered: readonly string[]): TypedWords {
  const nothing = { source: { about: '', seenIn: [] }, languages: {} };
  const { languages } = reading.shaped(SHARED, reading.json(SHARED), shared, nothing);
  const everywhere = Object.entries(languages);
  const commands: Record<string, Commands> = Object.fromEntries(
    everywhere.map(([id, { stop, skip, back, help }]) => [
      id,
      { stop: both(stop), skip: both(skip), back: both(back), help: both(help) },
    ]),
  );
  for (const id of offered) {
    const path = `locales/${id}/commands.json`;
    commands[id] = together(commands[id] ?? {}, reading.shaped(path, reading.json(path), further, {}));
  }
  const yesAndNo = Object.fromEntries(
    everywhere.map(([id, { yes, no, notEnglish = [] }]) => [
      id,
      { yes: both(yes), no: both(no), notEnglish },
    ]),
  );
  reading.problems.push(
    ...offered.filter((id) => languages[id] === undefined).map(missingLanguage),
    ...offered.flatMap((id) => missingControls(id, commands[id] ?? {})),
    ...offered.flatMap((id) => wordsForTwo(id, commands)),
  );
  return { commands, yesAndNo };
}

function both({ seen, memory }: z.infer<typeof words>): readonly string[] {
  return [...seen, ...memory];
}

function together(one: Commands, other: Partial<Commands>): Commands {
  const controls = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries(
    [...controls].map((control) => [control, [...(one[control] ?? []), ...(other[control] ?? [])]]),
  );
}

function missingLanguage(id: string): Problem {
  return {
    rule: 'missing-commands',
    what: `There are no words for the language "${id}".`,
    where: `${SHARED}: languages`,
    why: 'Somebody who types "stop" or "yes" in it would not be understood.',
    fix: 'Add it, or take it out of the consultation.',
  };
}

function missingControls(id: string, commands: Commands): Problem[] {
  return CONTROLS.filter((control) => (commands[control] ?? []).length === 0).map((control) => ({
    rule: 'missing-command',
    what: `No word means "${control}".`,
    where: `locales/${id}/commands.json: ${control}`,
    why: 'Every control can be typed in every language on offer.',
    fix: 'Write at least one everyday word for it; locales/notes/commands.json says what it is for.',
  }));
}

/** In a conversation in this language, with English, and with stop and help of all others. */
function wordsForTwo(id: string, commands: TypedWords['commands']): Problem[] {
  const meant = formsOfControls(commands, id).flatMap(({ id: control, forms }) =>
    forms.map((form) => ({ control, form, folded: fold(form) })),
  );
  return meant
    .filter(({ folded }) => folded !== '')
    .flatMap(({ control, form, folded }, at) =>
      meant
        .slice(at + 1)
        .filter((other) => other.folded === folded && other.control !== control)
        .map((other) => ({
          rule: 'one-command',
          what: `"${form}" means "${control}", and "${other.form}" means "${other.control}".`,
          where: `locales/${id}/commands.json, ${SHARED}`,
          why: 'Compared as they are typed they are the same word, so only one of the two can be done.',
          fix: 'Leave it out of one of them.',
        })),
    );
}
