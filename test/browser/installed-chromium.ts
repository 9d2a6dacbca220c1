import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ON_MACOS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Where Chromium is installed: what CHROMIUM_PATH says, or else the first that is found; undefined where none is. */
export function installedChromium(): string | undefined {
  const { CHROMIUM_PATH, PATH = '' } = process.env;
  if (CHROMIUM_PATH !== undefined) return CHROMIUM_PATH;
  const places = NAMES.flatMap((name) => PATH.split(delimiter).map((folder) => join(folder, name)));
  return [...places, ...ON_MACOS].find((place) => existsSync(place));
}

/** `describe` where Chromium is installed; elsewhere the tests are skipped and said to be so. */
export function describeInChromium(): jest.Describe {
  if (installedChromium() !== undefined) return describe;
  process.stderr.write(
    'Skipped: the tests in a browser, for there is no Chromium here. CHROMIUM_PATH may say where one is.\n',
  );
  return describe.skip;
}
