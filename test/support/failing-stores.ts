// Stores that fail, lose races and garble on command.

import { type SessionRecord } from '#turn/session-record';
import { type Stores } from '#turn/ports';

type Breakable =
  | 'answers.keep'
  | 'answers.erase'
  | 'held.keep'
  | 'held.erase'
  | 'consents.append'
  | 'sessions.save'
  | 'sessions.load';

export function createFailing() {
  let broken: Breakable | null = null;
  let races = 0;
  let isGarbled = false;
  let saved: SessionRecord | null = null;
  const unless = async <T>(name: Breakable, work: () => Promise<T>): Promise<T> => {
    if (broken === name) throw Object.assign(new Error('/secret/path: no space'), { code: 'ENOSPC' });
    return work();
  };
  const around = (stores: Stores): Stores => ({
    ...stores,
    answers: {
      ...stores.answers,
      keep: (answer) => unless('answers.keep', () => stores.answers.keep(answer)),
      erase: (...of) => unless('answers.erase', () => stores.answers.erase(...of)),
    },
    held: {
      ...stores.held,
      keep: (...what) => unless('held.keep', () => stores.held.keep(...what)),
      erase: (...of) => unless('held.erase', () => stores.held.erase(...of)),
    },
    consents: {
      ...stores.consents,
      append: (entry) => unless('consents.append', () => stores.consents.append(entry)),
    },
    sessions: {
      ...stores.sessions,
      load: (key) =>
        unless('sessions.load', async () => {
          const there = await stores.sessions.load(key);
          return isGarbled && there !== null ? { ...there, holds: { session: 'garbled' } } : there;
        }),
      save: (key, record, over, expires) =>
        unless('sessions.save', async () => {
          if (races > 0) {
            races -= 1;
            return false;
          }
          isGarbled = false;
          saved = record;
          return stores.sessions.save(key, record, over, expires);
        }),
    },
  });
  return {
    around,
    fail: (name: Breakable) => void (broken = name),
    mend: () => void (broken = null),
    loseRaces: (count: number) => void (races = count),
    garble: () => void (isGarbled = true),
    lastSaved: () => saved,
  };
}
