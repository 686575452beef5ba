// A content note covers what follows it, and each way round leads to something that only it asks.

import { type Dialog, type QuestionOf } from '../dialog';
import { type Problem } from '../problem';
import { placeInDialog } from './place-in-file';

type Note = QuestionOf<'content-note'>;

/** Rules `note-covers` and `note-routes`: participants.md 2.5, content notes and skip routes. */
export function lintContentNotes(dialog: Dialog): Problem[] {
  const notes = dialog.questions.filter((each): each is Note => each.kind === 'content-note');
  return notes.flatMap((note) => [...lintCovers(dialog, note), ...lintRoutes(dialog, note, notes)]);
}

function lintCovers(dialog: Dialog, note: Note): Problem[] {
  const following = dialog.questions.slice(dialog.questions.indexOf(note) + 1).map(({ id }) => id);
  const lost = note.covers.filter((id) => !following.includes(id));
  if (lost.length > 0) return lost.map((id) => coversNothing(dialog, note, id));
  const next = new Set(following.slice(0, new Set(note.covers).size));
  return note.covers.filter((id) => !next.has(id)).map((id) => coversApart(dialog, note, id));
}

function lintRoutes(dialog: Dialog, note: Note, notes: readonly Note[]): Problem[] {
  const following = dialog.questions.slice(dialog.questions.indexOf(note) + 1).map(({ id }) => id);
  const covered = new Set(notes.flatMap(({ covers }) => covers));
  return Object.entries(note.routes).flatMap(([route, targets]) =>
    (targets ?? []).flatMap((id) => {
      const where = placeInDialog(dialog, note.id, 'routes', route);
      const others = notes.filter((other) => other !== note && targetsOf(other).includes(id));
      return [
        ...(following.includes(id) ? [] : [leadsNowhere(where, id)]),
        ...(covered.has(id) ? [isAlsoCovered(where, id)] : []),
        ...others.map((other) => isAlsoAskedBy(where, id, other.id)),
      ];
    }),
  );
}

function targetsOf({ routes }: Note): string[] {
  return Object.values(routes).flatMap((ids) => ids ?? []);
}

function coversNothing(dialog: Dialog, { id: note }: Note, id: string): Problem {
  return {
    rule: 'note-covers',
    what: `It covers "${id}", and no such question comes after it.`,
    where: placeInDialog(dialog, note, 'covers'),
    why: 'People would be warned of something else than what comes, or not be led past it.',
    fix: 'Correct the id, or put the note before the question.',
  };
}

function coversApart(dialog: Dialog, { id: note }: Note, id: string): Problem {
  return {
    rule: 'note-covers',
    what: `It covers "${id}", but other questions stand in between.`,
    where: placeInDialog(dialog, note, 'covers'),
    why: 'A note says what comes next. By the time this question comes, it is forgotten.',
    fix: 'Put the covered questions right behind the note, in one row.',
  };
}

function leadsNowhere(where: string, id: string): Problem {
  return {
    rule: 'note-routes',
    what: `This way round asks "${id}", and no such question comes after the note.`,
    where,
    why: 'People would be promised another question and not get it.',
    fix: 'Correct the id, or put the question behind the note.',
  };
}

function isAlsoCovered(where: string, id: string): Problem {
  return {
    rule: 'note-routes',
    what: `This way round asks "${id}", which a note covers.`,
    where,
    why: 'A way round leads past what is covered, so the two contradict each other.',
    fix: 'Leave it in one of the two.',
  };
}

function isAlsoAskedBy(where: string, id: string, other: string): Problem {
  return {
    rule: 'note-routes',
    what: `This way round asks "${id}", and so does one of "${other}".`,
    where,
    why: 'A question belongs to the ways round of one note; those of the other would not come to it.',
    fix: 'Write a question for each.',
  };
}
