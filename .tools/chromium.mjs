import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const START_LIMIT_MS = 20_000;
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const ELSEWHERE = ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** The Chromium of this machine: the one that `ZHIBU_CHROMIUM` names, else the first that is found; null for none. */
export function findChromium(env = process.env) {
  if (env.ZHIBU_CHROMIUM) return isProgram(env.ZHIBU_CHROMIUM) ? env.ZHIBU_CHROMIUM : null;
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...ELSEWHERE];
  return candidates.find(isProgram) ?? null;
}

/**
 * What a run has to say about the tests in a browser, which it leaves out without one; null for nothing.
 *
 * @param chromium what was found
 * @returns the line, and whether the run fails by it: where `ZHIBU_REQUIRE_CHROMIUM=1`
 */
export function browserVerdict(chromium, env = process.env) {
  if (chromium !== null) return null;
  const cure = env.ZHIBU_CHROMIUM ? `ZHIBU_CHROMIUM names ${env.ZHIBU_CHROMIUM}, which is no program.` : 'No Chromium is installed here: install one, or name it in ZHIBU_CHROMIUM.';
  return { line: `NOT RUN: the tests in a browser (*.browser-spec). ${cure}`, fails: env.ZHIBU_REQUIRE_CHROMIUM === '1' };
}

/** Whether it starts: what some systems install is a script that only says where to get it. */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: START_LIMIT_MS }).status === 0;
}
