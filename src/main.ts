// Puts the rooms together. The one file that knows everybody.

import { join } from 'node:path';
import { createDirectLine } from '#channels/direct-line/direct-line';
import { createTokens } from '#channels/direct-line/tokens';
import { localKeys, passingKeys } from '#config/local-keys';
import { createLog } from '#config/log';
import { createSealToReviewer } from '#config/seal-to-reviewer';
import { createKeyedHash, createSecrets } from '#config/secrets';
import { type Keys, readSettings, type Settings } from '#config/settings';
import { withPseudoLocales } from '#content/pseudo-locales';
import { type Content, readContent, readEdition } from '#content/read-content';
import { folderSource } from '#content/reading';
import { describeProblems, type Problem } from '#dialog/problem';
import { type Sheets } from '#http/information-routes';
import { type Running, startServer } from '#http/server';
import { createCatalogue } from '#language/catalogue';
import { informationSheet } from '#language/information-sheet';
import { createRenderer } from '#language/render';
import { strokesToPng } from '#pictures/strokes-to-png';
import { createFolderStores } from '#storage/folder';
import { createMemoryStores } from '#storage/memory';
import { type Clock, type Log, type Stores } from '#turn/ports';
import { createRevisions, type Revision } from '#turn/revisions';
import { createSwitches } from '#turn/switches';
import { createTurn } from '#turn/turn';
import { type TurnNeeds } from '#turn/turn-needs';
import { createWrongGuesses, MOST_CODES, MOST_RECEIPTS } from '#turn/wrong-guesses';

/** Holds dialogs/ and locales/, also when this file runs from dist/. */
const ROOT = join(__dirname, '..');
const PUBLIC = join(ROOT, 'dist', 'public');

/** Ms between two looks for sessions that have expired. */
const SWEEP_EVERY = 60 * 60 * 1000;

/** Reads the settings and the content, and starts; or says everything that keeps it from starting, and exits with 1. */
export async function start(environment: Readonly<Record<string, string | undefined>>): Promise<void> {
  const { settings, problems } = readSettings(environment);
  // In a local run drafts are shown, with a banner; elsewhere nobody is offered words that nobody has approved.
  const read =
    settings === null
      ? null
      : readContent(folderSource(ROOT), settings.consultation, !settings.isPlainlyLocal);
  const all = [...problems, ...(read?.problems ?? [])];
  if (settings === null || read?.content == null) return giveUp(all);
  try {
    const content = settings.showsPseudoLocales ? withPseudoLocales(read.content) : read.content;
    const running = await run(settings, content);
    process.stdout.write(greeting(settings, running.port));
  } catch (error) {
    giveUp([startProblem(settings, error)]);
  }
}

async function run(settings: Settings, content: Content): Promise<Running> {
  const log = createLog(settings.logLevel);
  const clock: Clock = () => Date.now();
  const stores = await openStores(settings, clock);
  // Before anybody begins: a server that is started again must know what people inside were asked.
  await stores.revisions.keep(content.revision, content.files);
  const { directLine, tokens } = assemble({ content, keys: keysOf(settings), stores, clock, log });
  const needs = {
    directLine,
    tokens,
    log,
    publicFolder: PUBLIC,
    words: content.words,
    leaveTo: settings.leaveTo,
    sheets: sheetsOf(content),
  };
  const running = await startServer(needs, settings.host, settings.port);
  log({ fact: 'listening', port: running.port });
  stopOnSignals(running, sweepNowAndThen(stores, log), log);
  return running;
}

type Parts = {
  readonly content: Content;
  readonly keys: Keys;
  readonly stores: Stores;
  readonly clock: Clock;
  readonly log: Log;
};

/** The rooms behind the server, as the program and the tests both use them. */
export function assemble({ content, keys, stores, clock, log }: Parts) {
  const needs: TurnNeeds = {
    consultation: content.consultation.id,
    revisions: createRevisions(revisionOf(content), async (id) => {
      const files = await stores.revisions.read(id);
      const edition = files === null ? null : readEdition(files, content);
      return edition === null ? null : revisionOf(edition);
    }),
    switches: createSwitches(stores.switches, clock),
    commands: content.commands,
    yesAndNo: content.yesAndNo,
    receiptWords: content.receiptWords,
    secrets: createSecrets(keys.receipt, content.receiptWords),
    wrongReceipts: createWrongGuesses(clock, MOST_RECEIPTS),
    wrongCodes: createWrongGuesses(clock, MOST_CODES),
    stores,
    toReviewer: { toPng: strokesToPng, encrypt: createSealToReviewer(keys.reviewer) },
    clock,
    log,
  };
  const turn = createTurn(needs);
  const tokens = createTokens(keys.token, clock);
  return {
    needs,
    turn,
    tokens,
    directLine: createDirectLine({ turn, clock, hash: createKeyedHash(keys.session) }),
  };
}

function revisionOf({ revision, words, numbers, consultation }: Content): Revision {
  const catalogue = createCatalogue(words, numbers, consultation.runBy);
  const renderer = createRenderer(catalogue, consultation.languages, consultation.drafts);
  return { id: revision, consultation, renderer };
}

/** The information sheet in every language on offer. */
export function sheetsOf(content: Content): Sheets {
  const { consultation, renderer } = revisionOf(content);
  const sheets = consultation.languages.map((language) => [
    language,
    informationSheet(consultation, renderer, language),
  ]);
  return { sheets: Object.fromEntries(sheets) as Sheets['sheets'], localesFolder: join(ROOT, 'locales') };
}

function keysOf({ keys, store, dataFolder }: Settings): Keys {
  if (keys !== null) return keys;
  return store === 'memory' ? passingKeys() : localKeys(dataFolder);
}

async function openStores({ store, dataFolder }: Settings, clock: Clock): Promise<Stores> {
  if (store === 'memory') return createMemoryStores(clock);
  const stores = createFolderStores(dataFolder, clock);
  await stores.tidy();
  return stores;
}

function sweepNowAndThen({ sessions }: Stores, log: Log): NodeJS.Timeout {
  const sweep = async () => {
    try {
      const count = await sessions.sweep();
      if (count > 0) log({ fact: 'sessions-swept', count });
    } catch {
      log({ fact: 'store-failed', code: 'SWEEP' });
    }
  };
  void sweep();
  return setInterval(() => void sweep(), SWEEP_EVERY).unref();
}

function stopOnSignals(running: Running, sweeping: NodeJS.Timeout, log: Log): void {
  const stop = () => {
    clearInterval(sweeping);
    void running.stop().then(() => log({ fact: 'stopped' }));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function greeting({ host, store, dataFolder, isPlainlyLocal }: Settings, port: number): string {
  const shownHost = isPlainlyLocal ? 'localhost' : host;
  const isMemory = store === 'memory';
  const kept = isMemory ? 'in memory only, gone when this stops' : `in ${dataFolder}`;
  const sealed = isMemory ? 'that nobody keeps' : `made here, in ${join(dataFolder, 'keys.json')}`;
  return [
    '',
    `Soundings listens on  http://${shownHost}:${String(port)}`,
    `Answers are kept      ${kept}`,
    ...(isPlainlyLocal ? [`Drawings are sealed   with a reviewer's key ${sealed}`] : []),
    ...(isPlainlyLocal ? ['Draft translations    are shown, marked as drafts: this is a local run'] : []),
    'To stop               press Ctrl+C',
    '',
    '',
  ].join('\n');
}

/** What keeps a server from starting although its settings can be read. */
function startProblem({ host, port, dataFolder }: Settings, error: unknown): Problem {
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
  const isPort = code.startsWith('EADDR');
  return {
    rule: isPort ? 'address' : 'store',
    what: isPort
      ? `Nothing can listen on ${host}, port ${String(port)} (${code}).`
      : `It could not begin (${code}).`,
    where: isPort ? 'HOST and PORT' : `SOUNDINGS_DATA: ${dataFolder}`,
    why: isPort
      ? 'Another program, perhaps another Soundings, listens there already.'
      : 'Answers could not be kept there.',
    fix: isPort
      ? 'Stop the other one, or set PORT to another number.'
      : 'Make the folder writable, or set SOUNDINGS_DATA to another one.',
  };
}

function giveUp(problems: readonly Problem[]): void {
  process.stderr.write(
    `Soundings cannot start: ${String(problems.length)} problem(s).\n\n${describeProblems(problems)}`,
  );
  process.exitCode = 1;
}
