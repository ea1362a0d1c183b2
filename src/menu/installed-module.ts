import type { ModuleManifest } from './manifest.js';
import type { ModuleBody } from './module-body.js';

/** A module that is installed, chosen or not. */
export interface InstalledModule {
  readonly manifest: ModuleManifest;
  /** The folder of the compiled module. */
  readonly folder: string;
  /** The folder of its compiled migrations; it may not exist. */
  readonly migrationsFolder: string;
  /** How `zhibu.yaml` names it: its id, or a path, or a package name. */
  readonly reference: string;
}

/** The modules of a deployment, each after everything it requires or comes after. */
export type Selection = readonly InstalledModule[];

/** A chosen module with its code loaded. */
export interface LoadedModule extends InstalledModule {
  readonly body: ModuleBody;
}
