// What every store must do, whatever it is made of.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newSession } from '#engine/session';
import { AnonymisedText } from '#privacy/anonymised-text';
import { Consent } from '#privacy/consent';
import { receive } from '#privacy/receive';
import { receiveDrawing } from '#privacy/receive-drawing';
import { SealedAnswer, type StoredAnswer } from '#privacy/sealed-answer';
import { SealedToReviewer } from '#privacy/sealed-to-reviewer';
import { createFolderStores } from '#storage/folder';
import { createMemoryStores } from '#storage/memory';
import { type Clock, type Stores } from '#turn/ports';
import { SAMPLE_CONSENT, SAMPLE_PLACE, textsOf } from '../support/sample-answer';

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

const record = (turn: number) => ({ session: { ...newSession('c', 'r'), turn }, handled: [] });
const consent = Consent.given(SAMPLE_CONSENT);

function sealed(id: string, text: string, round = 1, question = 'life', participation = 'p') {
  const place = { ...SAMPLE_PLACE, participation, question, round };
  const words = AnonymisedText.of(receive(text));
  return SealedAnswer.seal(consent, place, id, [{ as: 'text', words, probe: null }]);
}

/** Bytes of every value, in place of what encryption would make. */
const CIPHERTEXT = Uint8Array.from({ length: 256 }, (_, at) => at);

async function drawn(): Promise<SealedToReviewer> {
  const drawing = receiveDrawing([{ colour: 'red', width: 1, points: [1, 1] }]);
  if (drawing === null) throw new Error('This is a drawing.');
  return SealedToReviewer.seal(drawing, { toPng: async () => new Uint8Array(), encrypt: () => CIPHERTEXT });
}

const heldAt = (id: string, name = 'd.map', participation = 'p') => ({
  consultation: 'c',
  participation,
  name,
  id,
  consent,
});

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

const words = (answers: StoredAnswer[]) => answers.map(textsOf);

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

  test('a later round that carries over lets go of what was before when it is finished', async () => {
    const { answers } = stores;
    await answers.keep(sealed('1', 'first', 1));
    const place = { ...SAMPLE_PLACE, round: 2 };
    const text = { as: 'text', words: AnonymisedText.of(receive('second')), probe: null } as const;
    const second = SealedAnswer.seal(consent, place, '2', [text], true);
    for (const parts of [2, 2]) expect(await answers.keep(second)).toEqual({ parts });
    await answers.finishRound('c', 'p', 'd.life', 1);
    expect(words(await all(answers.all('c')))).toEqual([['first', 'second']]);
    for (let times = 0; times < 2; times += 1) await answers.finishRound('c', 'p', 'd.life', 2);
    expect(words(await all(answers.all('c')))).toEqual([['second']]);
    await answers.finishRound('c', 'p', 'd.nothing', 2);
    expect(words(await all(answers.all('c')))).toEqual([['second']]);
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

  test('one answer is erased alone, and can be given anew', async () => {
    const { answers } = stores;
    await answers.keep(sealed('1', 'gone'));
    await answers.keep(sealed('2', 'stays', 1, 'worries'));
    await answers.keep(sealed('3', 'not mine', 1, 'life', 'q'));
    expect(await answers.eraseOne('c', 'p', 'd.life')).toBe(1);
    expect(await answers.eraseOne('c', 'p', 'd.life')).toBe(0);
    expect(await answers.eraseOne('c', 'nobody', 'd.life')).toBe(0);
    expect(words(await all(answers.all('c'))).sort()).toEqual([['not mine'], ['stays']]);
    expect(await answers.keep(sealed('4', 'anew'))).toEqual({ parts: 1 });
    expect(await answers.erase('c', 'p')).toBe(2);
  });

  test('what is held for the reviewer comes back byte by byte, and the same id twice is one', async () => {
    const { held } = stores;
    const drawing = await drawn();
    for (const id of ['1', '2', '1']) await held.keep(heldAt(id), drawing);
    await Promise.all(['3', '3', '3'].map((id) => held.keep(heldAt(id), drawing)));
    const there = await all(held.all('c'));
    expect(there.map(({ id }) => id).sort()).toEqual(['1', '2', '3']);
    const { consent: given, ...place } = heldAt('1');
    expect(there.find(({ id }) => id === '1')).toEqual({
      ...place,
      consent: given.record,
      sealed: CIPHERTEXT,
    });
    expect(await all(held.all('another consultation'))).toEqual([]);
  });

  test('what is held is no answer, and an answer is not held', async () => {
    await stores.held.keep(heldAt('1'), await drawn());
    expect(await all(stores.answers.all('c'))).toEqual([]);
    expect(await stores.answers.consentsOf('c', 'p')).toEqual([]);
    await stores.answers.keep(sealed('2', 'words'));
    expect(await all(stores.held.all('c'))).toHaveLength(1);
    expect(await stores.answers.erase('c', 'p')).toBe(1);
    expect(await all(stores.held.all('c'))).toHaveLength(1);
  });

  test('what is held is erased for one question, or for all of one participation, and for nobody else', async () => {
    const { held } = stores;
    const drawing = await drawn();
    const places = [heldAt('1'), heldAt('2'), heldAt('3', 'd.other'), heldAt('4', 'd.map', 'q')];
    for (const place of places) await held.keep(place, drawing);
    expect(await held.consentsOf('c', 'p')).toEqual(['consent']);
    expect(await held.eraseOne('c', 'p', 'd.map')).toBe(2);
    expect(await held.eraseOne('c', 'p', 'd.map')).toBe(0);
    expect(await held.consentsOf('c', 'p')).toEqual(['consent']);
    expect(await held.erase('c', 'p')).toBe(1);
    expect(await held.erase('c', 'p')).toBe(0);
    expect(await held.consentsOf('c', 'p')).toEqual([]);
    expect((await all(held.all('c'))).map(({ participation }) => participation)).toEqual(['q']);
    await held.keep(heldAt('1'), drawing);
    expect(await all(held.all('c'))).toHaveLength(2);
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

  test('an edition of a consultation is kept once, as it was', async () => {
    expect(await stores.revisions.read('one')).toBeNull();
    await stores.revisions.keep('one', { 'dialogs/a.yaml': 'id: a\n', 'locales/ckb/a.json': '{"ڕ":"ێ"}' });
    await stores.revisions.keep('one', { 'dialogs/a.yaml': 'id: a\n', 'locales/ckb/a.json': '{"ڕ":"ێ"}' });
    expect(await stores.revisions.read('one')).toEqual({
      'dialogs/a.yaml': 'id: a\n',
      'locales/ckb/a.json': '{"ڕ":"ێ"}',
    });
    await stores.revisions.keep('two', {});
    expect([...(await stores.revisions.ids())].sort()).toEqual(['one', 'two']);
  });

  test('what is switched off stays off until it is switched on; two operators do not undo each other', async () => {
    expect(await stores.switches.off()).toEqual([]);
    await Promise.all(['d.b', 'd.a', 'd.a'].map((name) => stores.switches.turn(name, 'off')));
    expect(await stores.switches.off()).toEqual(['d.a', 'd.b']);
    await stores.switches.turn('d.a', 'on');
    expect(await stores.switches.off()).toEqual(['d.b']);
  });

  test('a host’s link is found by its code alone, and ends', async () => {
    const terms = { ages: ['13-15'], group: 'school' as const, permission: 'parent' as const };
    const link = { consultation: 'c', terms, until: '2026-12-31', createdOn: '2026-03-02' };
    await stores.links.create('maple-river', link);
    expect(await stores.links.named('maple-river')).toEqual(link);
    for (const code of ['maple', '', '..', '../links/maple-river', 'Maple-River', 'x'.repeat(5000)])
      expect(await stores.links.named(code)).toBeNull();
    expect(await stores.links.all()).toEqual([{ code: 'maple-river', link }]);
    await stores.links.end('maple-river');
    expect(await stores.links.named('maple-river')).toBeNull();
  });

  test('of the pictures of one question, all but the newest can be erased', async () => {
    const picture = await drawn();
    await stores.held.keep(heldAt('old'), picture);
    await stores.held.keep(heldAt('new'), picture);
    expect(await stores.held.eraseOne('c', 'p', 'd.map', 'new')).toBe(1);
    expect((await all(stores.held.all('c'))).map(({ id }) => id)).toEqual(['new']);
  });
});
