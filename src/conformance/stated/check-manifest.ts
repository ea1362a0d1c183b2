import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CODE_ROOT } from '../../menu/catalogue.js';
import { manifestFaults } from '../../menu/manifest.js';
import type { Findings } from '../report/findings.js';
import type { Subject } from '../subject.js';

/** The manifest, and what stands beside it for people and for other modules. */
export function checkManifest({ module }: Subject, findings: Findings): void {
  const { folder, manifest } = module;
  findings.look('manifest', 3);
  for (const message of manifestFaults(manifest)) findings.add('badManifest', 'module.manifest.ts', { message });
  if (!sourceFolders(folder).some((place) => existsSync(join(place, 'README.md')))) findings.add('noReadme', 'README.md');
  if (!existsSync(join(folder, 'index.js'))) findings.add('noIndex', 'index.ts');
}

/** Where what is not compiled may lie: beside the compiled files, in the package, or in the sources of a checkout. */
function sourceFolders(folder: string): string[] {
  const inCheckout = folder.startsWith(CODE_ROOT) ? [join(dirname(CODE_ROOT), folder.slice(CODE_ROOT.length))] : [];
  return [folder, ...inCheckout, ...(basename(folder) === 'dist' ? [dirname(folder)] : [])];
}
