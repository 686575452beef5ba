// Finds a Chromium for the browser tests, or installs Debian's, or says what to install.
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function chromiumPath() {
  const asked = process.env.CHROME_PATH;
  if (asked !== undefined && asked !== '') {
    if (!runs(asked)) throw new Error(`CHROME_PATH=${asked} cannot be run.`);
    return asked;
  }
  return PLACES.find(runs) ?? installed() ?? explain();
}

/** Debian's own package, where we may install it. */
function installed() {
  if (!isDebian() || process.getuid?.() !== 0) return undefined;
  process.stderr.write('There is no Chromium yet: installing the package "chromium" …\n');
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  execFileSync('apt-get', ['update', '-qq'], options);
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
  return PLACES.find(runs);
}

function explain() {
  throw new Error(
    [
      'The browser tests need Chromium or Chrome, and none was found.',
      'Debian, Ubuntu:  sudo apt-get install -y chromium',
      'macOS:           brew install --cask google-chrome',
      'Windows:         winget install Google.Chrome',
      'Elsewhere, or in another place: set CHROME_PATH to the program.',
    ].join('\n'),
  );
}

function isDebian() {
  return (
    fs.existsSync('/etc/os-release') &&
    /^ID(_LIKE)?=.*debian/m.test(fs.readFileSync('/etc/os-release', 'utf8'))
  );
}

function runs(place) {
  try {
    fs.accessSync(place, fs.constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

module.exports = { chromiumPath };
