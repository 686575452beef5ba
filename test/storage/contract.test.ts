// What every store must do, whatever it is made of.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newSession } from '#engine/session';
import { AnonymisedText } from '#privacy/anonymised-text';
import { Consent } from '#privacy/consent';
import { receive } from '#privacy/receive';
import { SealedAnswer, type StoredAnswer } from '#privacy/sealed-answer';
import { createFolderStores } from '#storage/folder';
import { createMemoryStores } from '#storage/memory';
import { type Clock, type Stores } from '#turn/ports';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

const KINDS: [string, (clock: Clock) => Stores][] = [
  ['memory', createMemoryStores],
  [
    'folder',
    (clock) => {
      const folder = mkdtempSync(join(tmpdir(), 'soundings-'));
      folders.push(folder);
      return createFolderStores(folder, clock);
    },
  ],
];

const record = (turn: number) => ({ session: { ...newSession('c'), turn }, handled: [] });
const consent = Consent.given({
  id: 'consent',
  version: '1',
  wordingHash: 'h',
  language: 'en',
  purposes: ['take-part'],
  day: '2026-03-02',
});

function sealed(id: string, text: string, round = 1, question = 'life', participation = 'p') {
  const place = {
    consultation: 'c',
    participation,
    dialog: 'd',
    theme: 't',
    audience: 'a',
    question,
    wording: 'What is it like?',
    language: 'en',
    day: '2026-03-02',
    round,
  };
  return SealedAnswer.seal(consent, place, id, AnonymisedText.of(receive(text)));
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

const words = (answers: StoredAnswer[]) => answers.map(({ parts }) => parts.map(({ kept }) => kept));

describe.each(KINDS)('%s', (_name, create) => {
  let now: number;
  let stores: Stores;
  beforeEach(() => {
    now = 1_000;
    stores = create(() => now);
  });

  test('a session is saved over the version that was loaded, and over no other', async () => {
    const { sessions } = stores;
    expect(await sessions.load('k')).toBeNull();
    expect(await sessions.save('k', record(1), 0, 2_000)).toBe(true);
    expect(await sessions.save('k', record(9), 0, 2_000)).toBe(false);
    const first = await sessions.load('k');
    expect(first?.holds).toEqual(record(1));
    expect(await sessions.save('k', record(2), first?.version ?? -1, 2_000)).toBe(true);
    expect(await sessions.save('k', record(9), first?.version ?? -1, 2_000)).toBe(false);
    expect((await sessions.load('k'))?.holds).toEqual(record(2));
  });

  test('of many writers with the same version one wins', async () => {
    const won = await Promise.all(
      Array.from({ length: 20 }, (_, at) => stores.sessions.save('k', record(at), 0, 2_000)),
    );
    expect(won.filter(Boolean)).toHaveLength(1);
    const winner = won.indexOf(true);
    expect((await stores.sessions.load('k'))?.holds).toEqual(record(winner));
  });

  test('a session that has expired is gone: for reading, for writing, and after a sweep', async () => {
    const { sessions } = stores;
    await sessions.save('old', record(1), 0, 2_000);
    await sessions.save('young', record(1), 0, 3_000);
    now = 2_000;
    expect(await sessions.load('old')).toBeNull();
    expect(await sessions.save('old', record(5), 0, 2_500)).toBe(true);
    expect((await sessions.load('old'))?.holds).toEqual(record(5));
    now = 2_500;
    expect(await sessions.sweep()).toBe(1);
    expect(await sessions.sweep()).toBe(0);
    expect(await sessions.load('young')).not.toBeNull();
  });

  test('a forgotten session is gone, and forgetting nothing is fine', async () => {
    await stores.sessions.save('k', record(1), 0, 2_000);
    await stores.sessions.forget('k');
    await stores.sessions.forget('k');
    expect(await stores.sessions.load('k')).toBeNull();
    expect(await stores.sessions.save('k', record(2), 0, 2_000)).toBe(true);
  });

  test('conversations that fit are forgotten, and no others', async () => {
    const { sessions } = stores;
    for (const turn of [1, 2, 3]) await sessions.save(`k${String(turn)}`, record(turn), 0, 2_000);
    await sessions.forgetEach((holds) => (holds as ReturnType<typeof record>).session.turn === 2);
    expect(
      await Promise.all(['k1', 'k2', 'k3'].map(async (key) => (await sessions.load(key)) !== null)),
    ).toEqual([true, false, true]);
  });

  test('parts of an answer are added; the same part twice is one', async () => {
    const { answers } = stores;
    expect(await answers.keep(sealed('1', 'one'))).toEqual({ parts: 1 });
    expect(await answers.keep(sealed('2', 'two'))).toEqual({ parts: 2 });
    expect(await answers.keep(sealed('1', 'one'))).toEqual({ parts: 2 });
    expect(words(await all(answers.all('c')))).toEqual([['one', 'two']]);
  });

  test('parts written at the same instant are all there', async () => {
    await Promise.all(
      Array.from({ length: 12 }, (_, at) => stores.answers.keep(sealed(String(at), `part ${String(at)}`))),
    );
    const [kept] = words(await all(stores.answers.all('c')));
    expect(kept).toHaveLength(12);
  });

  test('a later round takes the place of an earlier one; a late part of the earlier one is not lost', async () => {
    const { answers } = stores;
    await answers.keep(sealed('1', 'first', 1));
    await answers.keep(sealed('2', 'second', 2));
    expect(words(await all(answers.all('c')))).toEqual([['second']]);
    await answers.keep(sealed('3', 'late', 1));
    expect(words(await all(answers.all('c')))).toEqual([['second', 'late']]);
  });

  test('erasing takes everything of one participation, and nothing of another', async () => {
    const { answers } = stores;
    await answers.keep(sealed('1', 'mine'));
    await answers.keep(sealed('2', 'mine too', 1, 'worries'));
    await answers.keep(sealed('3', 'not mine', 1, 'life', 'q'));
    expect(await answers.consentsOf('c', 'p')).toEqual(['consent']);
    expect(await answers.erase('c', 'p')).toBe(2);
    expect(await answers.consentsOf('c', 'p')).toEqual([]);
    expect(await answers.erase('c', 'p')).toBe(0);
    expect(words(await all(answers.all('c')))).toEqual([['not mine']]);
    expect(await all(answers.all('another consultation'))).toEqual([]);
  });

  test('the ledger keeps every entry once', async () => {
    const given = { consultation: 'c', given: consent.record };
    const withdrawn = { consultation: 'c', withdrawn: 'consent', day: '2026-03-03' };
    for (const entry of [given, given, withdrawn, withdrawn]) await stores.consents.append(entry);
    const entries = await all(stores.consents.all('c'));
    expect(entries).toHaveLength(2);
    expect(entries).toEqual(expect.arrayContaining([given, withdrawn]));
    expect(await all(stores.consents.all('d'))).toEqual([]);
  });
});
