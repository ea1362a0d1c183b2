import type { Deployment } from '../config/deployment.js';
import { StartupError } from '../errors/startup-error.js';
import { readCatalogue } from '../menu/catalogue.js';
import type { InstalledModule } from '../menu/installed-module.js';
import type { CommandLine } from './command-line.js';

/** What is installed; without the listed folders and packages where one of them is gone or faulty, so that a command can still mend it. */
export async function installedModules(
  { codeRoot }: CommandLine,
  { configFolder }: Deployment,
  references: readonly string[],
): Promise<Map<string, InstalledModule>> {
  try {
    return await readCatalogue({ codeRoot, configFolder, references });
  } catch (error) {
    if (!(error instanceof StartupError)) throw error;
    return readCatalogue({ codeRoot, configFolder, references: [] });
  }
}
