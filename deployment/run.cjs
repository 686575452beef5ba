// Runs a program of src/, building first when dist/ is missing or older than its sources:
//   node deployment/run.cjs main | cli/replay | cli/export | ... [arguments]
const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '..');
const stampFile = path.join(root, 'dist', '.stamp');
const INPUTS = ['package.json', 'package-lock.json', 'tsconfig.json', 'deployment/build.cjs'];

const [program, ...rest] = process.argv.slice(2);
const stamp = stampOfSources();
if (stamp !== null && read(stampFile) !== stamp) {
  buildOrExplain();
  fs.writeFileSync(stampFile, stamp);
}
const file = path.join(root, 'dist', `${program}.js`);
process.argv = [process.argv[0], file, ...rest];
require(file).start(process.env, rest);

/** Contents, not dates: a checkout or a copy does not build anew. Null where there are no sources, only dist/. */
function stampOfSources() {
  const src = path.join(root, 'src');
  if (!fs.existsSync(src)) return null;
  const sources = fs
    .readdirSync(src, { recursive: true })
    .map((name) => path.join('src', String(name)))
    .filter((name) => fs.statSync(path.join(root, name)).isFile())
    .sort();
  const hash = crypto.createHash('sha256');
  for (const name of [...INPUTS, ...sources])
    hash.update(name).update(fs.readFileSync(path.join(root, name)));
  return hash.digest('hex');
}

function buildOrExplain() {
  try {
    require.resolve('esbuild');
  } catch {
    process.stderr.write('dist/ is missing or old, and the build tools are not installed. Run: npm ci\n');
    process.exit(1);
  }
  require('./build.cjs').build();
}

function read(name) {
  return fs.existsSync(name) ? fs.readFileSync(name, 'utf8') : '';
}
