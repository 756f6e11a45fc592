import { existsSync } from 'node:fs';
import { leftOut } from './left-out.ts';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The browser of this machine, or nothing: `CHROMIUM_PATH`, then the usual places. */
export function findChromium(): string | undefined {
  return [process.env.CHROMIUM_PATH, ...USUAL_PLACES].find((path) => path && existsSync(path));
}

/** For `describe.skipIf(!browser)`: notes what is left out where there is no browser. */
export function chromiumPath(what = 'journeys in a real browser'): string | undefined {
  const path = findChromium();
  if (!path) leftOut(what, 'no Chromium was found (CHROMIUM_PATH or the usual places)');
  return path;
}

/** How it is started under tests, as root too. */
export const CHROMIUM_OPTIONS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
