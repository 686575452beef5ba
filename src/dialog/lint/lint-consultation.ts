// Finds what is wrong with a consultation that can be read: order, conditions, notes, ages. Words are linted in language/.

import { type Dialog } from '../dialog';
import { type ConsultationWithoutWords } from '../parse-consultation';
import { type Problem } from '../problem';
import { lintAges } from './ages';
import { lintAudiences } from './audiences';
import { lintBlocks } from './blocks';
import { lintConditions } from './conditions';
import { lintContentNotes } from './content-notes';
import { lintDays } from './days';
import { lintOnce } from './once';
import { lintOwnWords } from './own-words';
import { placeInDialog } from './place-in-file';
import { lintDeadEnds, lintEndings, lintUnreachable } from './reachable';
import { lintBeginnings, lintStages } from './stages';
import { lintLanguages } from './source-language';
import { lintIds } from './unique-ids';
import { lintWarnings } from './warned';
import { waysThrough } from './ways';

export function lintConsultation(consultation: ConsultationWithoutWords): Problem[] {
  return [
    ...lintIds(consultation),
    ...lintLanguages(consultation),
    ...lintDays(consultation),
    ...lintAges(consultation),
    ...lintAudiences(consultation),
    ...lintBlocks(consultation),
    ...lintOnce(consultation),
    ...consultation.dialogs.flatMap((dialog) => lintDialog(consultation, dialog)),
  ];
}

function lintDialog(consultation: ConsultationWithoutWords, dialog: Dialog): Problem[] {
  return [
    ...lintOwnWords(dialog),
    ...lintConditions(consultation, dialog),
    ...lintContentNotes(dialog),
    ...lintWays(consultation, dialog),
  ];
}

/** Rule `too-many-ways`: participants.md 2.2, a block is short; what nobody can oversee nobody can approve. */
function lintWays(consultation: ConsultationWithoutWords, dialog: Dialog): Problem[] {
  const ways = waysThrough(consultation, dialog);
  if (ways === null) return [tooManyWays(dialog)];
  return [
    ...lintUnreachable(consultation, dialog, ways),
    ...lintDeadEnds(dialog, ways),
    ...lintEndings(dialog, ways),
    ...lintStages(dialog, ways),
    ...lintBeginnings(dialog, ways),
    ...lintWarnings(dialog, ways),
  ];
}

function tooManyWays(dialog: Dialog): Problem {
  return {
    rule: 'too-many-ways',
    what: 'There are more than 1000 ways through the dialog.',
    where: placeInDialog(dialog),
    why: 'Nobody can oversee them, so nobody can say that each of them is safe to send people on.',
    fix: 'Make two dialogs of it, or take conditions out.',
  };
}
