// Builds dist/: the server with tsc, the page with esbuild. Run by run.cjs; alone: npm run build.
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '..');
const dist = path.join(root, 'dist');

function build() {
  const esbuild = require('esbuild');
  fs.rmSync(dist, { recursive: true, force: true });
  const tsc = spawnSync(
    process.execPath,
    [require.resolve('typescript/bin/tsc'), '-p', 'src/tsconfig.json'],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
    },
  );
  if (tsc.status !== 0) process.exit(tsc.status ?? 1);
  const out = path.join(dist, 'public');
  fs.mkdirSync(out, { recursive: true });
  esbuild.buildSync({
    absWorkingDir: root,
    entryPoints: ['src/widget/page.tsx'],
    outfile: path.join(out, 'page.js'),
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'iife',
    target: ['es2019', 'chrome80', 'safari13'],
    // esbuild 0.28 says that safari13 cannot do it; Safari has had it since 10.
    supported: { destructuring: true },
    conditions: ['soundings-src', 'module'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    tsconfig: 'src/widget/tsconfig.json',
    logLevel: 'warning',
  });
  for (const name of ['page.html', 'page.css'])
    fs.copyFileSync(path.join(root, 'src/widget', name), path.join(out, name));
}

module.exports = { build };
if (require.main === module) build();
