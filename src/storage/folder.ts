// Stores in a folder on a disk: what `npm start` uses, with nothing else installed.

import { type Clock, type Stores } from '#turn/ports';
import { createAnswers } from './folder/answers';
import { createConsents } from './folder/consents';
import { createHeld } from './folder/held';
import { createLinks } from './folder/links';
import { createRevisionFiles } from './folder/revisions';
import { createSessions } from './folder/sessions';
import { createSwitchRecord } from './folder/switches';
import { createVersionedRecords } from './versioned-records';

/** @param root the folder; it is made when the first record is written. */
export function createFolderStores(
  root: string,
  clock: Clock,
): Stores & { readonly tidy: () => Promise<void> } {
  const records = createVersionedRecords(root);
  return {
    sessions: createSessions(records, clock),
    answers: createAnswers(records),
    held: createHeld(records),
    consents: createConsents(records),
    revisions: createRevisionFiles(records),
    switches: createSwitchRecord(records),
    links: createLinks(records),
    tidy: records.tidy,
  };
}
