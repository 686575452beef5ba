// Each door has a lock: a planted violation of every rule is found, and by that rule.

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from './support/house';

type Rule = { name: string; comment?: string };
const { forbidden } = jest.requireActual<{ forbidden: Rule[] }>('../.dependency-cruiser.cjs');

/** Rule → a file that breaks it. */
const PLANTED: Record<string, [path: string, text: string]> = {
  'no-circular': [
    'src/turn/planted-round.ts',
    "import { b } from './planted-trip';\nexport const a = () => b;",
  ],
  'no-unresolvable': [
    'src/turn/planted-nowhere.ts',
    "import { x } from '#turn/no-such-file';\nexport const y = x;",
  ],
  'core-without-node': ['src/engine/planted-node.ts', "export { readFileSync } from 'node:fs';"],
  'core-without-packages': ['src/dialog/planted-package.ts', "export { createLogger } from 'winston';"],
  'privacy-knows-only-its-own': ['src/privacy/planted.ts', "export { dayOf } from '#turn/day';"],
  'questions-knows-only-its-own': ['src/questions/planted.ts', "export { step } from '#engine/step';"],
  'dialog-knows-only-its-own': ['src/dialog/planted.ts', "export { step } from '#engine/step';"],
  'engine-knows-only-its-own': [
    'src/engine/planted.ts',
    "export { createRenderer } from '#language/render';",
  ],
  'language-knows-only-its-own': ['src/language/planted.ts', "export { step } from '#engine/step';"],
  'turn-knows-only-its-own': ['src/turn/planted.ts', "export { createMemoryStores } from '#storage/memory';"],
  'channels-knows-only-its-own': [
    'src/channels/planted.ts',
    "export { createMemoryStores } from '#storage/memory';",
  ],
  'storage-knows-only-its-own': ['src/storage/planted.ts', "export { step } from '#engine/step';"],
  'export-knows-only-its-own': [
    'src/export/planted.ts',
    "export { createFolderStores } from '#storage/folder';",
  ],
  'exchange-knows-only-its-own': ['src/exchange/planted.ts', "export { createTurn } from '#turn/turn';"],
  'xliff-only-in-exchange': ['src/content/planted-xml.ts', "export { xml2js } from 'xml-js';"],
  'franc-only-in-content': ['src/cli/planted-franc.ts', "export { default } from 'franc-min';"],
  'content-knows-only-its-own': ['src/content/planted.ts', "export { createTurn } from '#turn/turn';"],
  'safeguard-knows-only-its-own': ['src/safeguard/planted.ts', "export { step } from '#engine/step';"],
  'pictures-knows-only-its-own': ['src/pictures/planted.ts', "export { createTurn } from '#turn/turn';"],
  'config-knows-only-its-own': ['src/config/planted.ts', "export { startServer } from '#http/server';"],
  'http-knows-only-its-own': ['src/http/planted.ts', "export { step } from '#engine/step';"],
  'widget-knows-only-its-own': ['src/widget/planted.ts', "export { dayOf } from '#turn/day';"],
  'widget-takes-only-pens-from-privacy': [
    'src/widget/planted-privacy.ts',
    "export { receive } from '#privacy/receive';",
  ],
  'raw-text-stays-in-privacy': ['src/turn/planted-raw.ts', "export { RawText } from '#privacy/raw-text';"],
  'consent-is-given-in-the-engine': [
    'src/turn/planted-consent.ts',
    "export { Consent } from '#privacy/consent';",
  ],
  'receive-in-channels-only': ['src/turn/planted-receive.ts', "export { receive } from '#privacy/receive';"],
  'raw-drawing-stays-in-privacy': [
    'src/turn/planted-drawing.ts',
    "export { openRawDrawing } from '#privacy/raw-drawing';",
  ],
  'receive-drawings-in-channels-only': [
    'src/turn/planted-strokes.ts',
    "export { receiveDrawing } from '#privacy/receive-drawing';",
  ],
  'seal-drawings-in-the-turn': [
    'src/channels/planted-seal.ts',
    "export { SealedToReviewer } from '#privacy/sealed-to-reviewer';",
  ],
  'open-in-cli-only': ['src/config/planted-open.ts', "export { openSealed } from './open-sealed';"],
  'sharp-only-in-pictures': ['src/turn/planted-sharp.ts', "import sharp from 'sharp';\nexport { sharp };"],
  'sdk-only-in-channels': ['src/turn/planted-sdk.ts', "export { TurnContext } from 'botbuilder-core';"],
  'azure-only-in-storage': ['src/turn/planted-azure.ts', "export { delay } from '@azure/core-util';"],
  'restify-only-in-http': ['src/turn/planted-restify.ts', "export { createServer } from 'restify';"],
  'browser-only-in-widget': ['src/turn/planted-browser.ts', "export { render } from 'preact';"],
  'nobody-imports-main-or-cli': ['src/http/planted-main.ts', "export { assemble } from '#main';"],
  'cross-a-door-by-hash': ['src/turn/planted-dots.ts', "export { step } from '../engine/step';"],
  'no-src-to-test-or-dist': [
    'src/turn/planted-test.ts',
    "export { openHouse } from '../../test/support/house';",
  ],
};

const house = mkdtempSync(join(tmpdir(), 'soundings-doors-'));
afterAll(() => rmSync(house, { recursive: true }));

function cruise(): { rule: { name: string }; from: string }[] {
  const bin = join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const args = [bin, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: house, maxBuffer: 1 << 28 });
  const { summary } = JSON.parse(stdout.toString()) as {
    summary: { violations: { rule: { name: string }; from: string }[] };
  };
  return summary.violations;
}

beforeAll(() => {
  for (const name of ['src', 'package.json', 'tsconfig.json', '.dependency-cruiser.cjs', 'test/support'])
    cpSync(join(ROOT, name), join(house, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'));
});

test('the house as it is breaks no rule', () => {
  expect(() =>
    execFileSync(
      process.execPath,
      [
        join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
        '--config',
        '.dependency-cruiser.cjs',
        'src',
      ],
      { cwd: ROOT, stdio: 'pipe' },
    ),
  ).not.toThrow();
}, 60_000);

test('every rule says what to do instead', () => {
  for (const { comment } of forbidden) expect(comment?.length ?? 0).toBeGreaterThan(20);
});

test('a planted violation of each rule is found by it', () => {
  writeFileSync(
    join(house, 'src/turn/planted-trip.ts'),
    "import { a } from './planted-round';\nexport const b = () => a;",
  );
  for (const [path, text] of Object.values(PLANTED)) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  }
  const violations = cruise();
  const found = Object.entries(PLANTED).filter(([rule, [path]]) =>
    violations.some((violation) => violation.rule.name === rule && violation.from === path),
  );
  expect(Object.keys(PLANTED).sort()).toEqual(forbidden.map(({ name }) => name).sort());
  expect(found.map(([rule]) => rule).sort()).toEqual(Object.keys(PLANTED).sort());
}, 60_000);
