/**
 * Finds a Chromium for the browser tests; run as a script (before `npm test`) it also gets one where there is
 * none. CUAN_BROWSER names one by hand.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const MAC = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) =>
  [String.raw`Google\Chrome\Application\chrome.exe`, String.raw`Microsoft\Edge\Application\msedge.exe`].map(
    (file) => join(process.env[name] ?? 'C:\\', file),
  ),
);

const MISSING =
  'No Chromium found for the browser tests. Install Chromium or Chrome, or set CUAN_BROWSER to its program file.';

/** The path of a Chromium that starts. Rejects with one clear line when there is none; installs nothing. */
export async function findBrowser() {
  const named = process.env.CUAN_BROWSER;
  if (named) {
    if (starts(named)) return named;
    throw new Error('CUAN_BROWSER does not name a browser that starts.');
  }
  const found = usualPlaces().find(starts);
  if (found === undefined) throw new Error(MISSING);
  return found;
}

function usualPlaces() {
  const folders = ['/usr/bin', '/snap/bin', ...(process.env.PATH ?? '').split(delimiter)];
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const platform = { darwin: MAC, win32: WINDOWS }[process.platform] ?? [];
  return [...new Set([...onPath, ...platform, chromium.executablePath()])];
}

/** Ubuntu has a /usr/bin/chromium-browser that only says where to get one. (Windows would open a window.) */
function starts(file) {
  if (!existsSync(file)) return false;
  return process.platform === 'win32' || spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0;
}

/**
 * What to try where there is none, in this order; each is said before it runs.
 * @returns {[command: string, args: string[]][]}
 */
function waysToInstall() {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  const apt = process.getuid?.() === 0 && /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(release);
  const playwright = join(fileURLToPath(import.meta.resolve('playwright-core')), '..', 'cli.js');
  return [
    ...(apt
      ? [
          ['apt-get', ['update', '-q']],
          ['apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium']],
        ]
      : []),
    [process.execPath, [playwright, 'install', 'chromium']],
  ];
}

async function ensureBrowser() {
  for (const [command, args] of waysToInstall()) {
    const found = await findBrowser().catch((error) => error);
    if (typeof found === 'string' || process.env.CUAN_BROWSER) break;
    console.error(`No Chromium yet. Running: ${command} ${args.join(' ')}`);
    spawnSync(command, args, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  await findBrowser();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await ensureBrowser();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
