// Before any test: dist/ is built, and there is a Chromium.
const { spawnSync } = require('node:child_process');
const path = require('node:path');
const { chromiumPath } = require('./support/chromium.cjs');

module.exports = () => {
  process.env.SOUNDINGS_TEST_CHROMIUM = chromiumPath();
  const built = spawnSync(
    process.execPath,
    [path.join(__dirname, '..', 'deployment', 'run.cjs'), 'cli/check'],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  if (built.status !== 0) throw new Error('The build or the content check failed: npm run content says why.');
};
