// Editions of consultations in a folder on a disk: one record each, never changed.

import { z } from 'zod';
import { type RevisionStore } from '#turn/ports';
import { type VersionedRecords } from '../versioned-records';

const REVISIONS = 'revisions';

const stored = z.record(z.string(), z.string());

export function createRevisionFiles(records: VersionedRecords): RevisionStore {
  return {
    keep: async (id, files) => {
      if ((await records.read(REVISIONS, id)) === null) await records.write(files, 0, REVISIONS, id);
    },
    read: async (id) => {
      const parsed = stored.safeParse((await records.read(REVISIONS, id))?.holds);
      return parsed.success ? parsed.data : null;
    },
    ids: () => records.list(REVISIONS),
  };
}
