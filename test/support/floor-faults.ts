import semver from 'semver';

/** The versions a lock file may not fall below, and the packages it may not hold: `test/architecture/floors.json`. */
export interface Floors {
  readonly atLeast: Readonly<Record<string, { readonly version: string; readonly reason: string }>>;
  /** Package name → reason. */
  readonly never: Readonly<Record<string, string>>;
}

/** What is read of `package-lock.json` (lockfileVersion 3): where each package lies, and its real name if that differs. */
export interface Lockfile {
  readonly packages: Readonly<Record<string, { readonly name?: string; readonly version?: string }>>;
}

/**
 * The installed packages that break the floors, one line each, nested copies and aliases included.
 * @throws Error when the lock file holds no packages at all
 */
export function floorFaults({ packages }: Lockfile, { atLeast, never }: Floors): string[] {
  const installed = Object.entries(packages).filter(([place]) => place !== '');
  if (installed.length === 0) throw new Error('The lock file holds no packages. Make it anew: npm install --package-lock-only');
  return installed.flatMap(([place, entry]) => {
    const name = entry.name ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const floor = atLeast[name];
    if (never[name]) return [`${place}: ${name} must not be installed. ${never[name]}`];
    if (!floor || semver.gte(entry.version ?? '0.0.0', floor.version)) return [];
    return [`${place}: ${name} ${entry.version} is below ${floor.version}. ${floor.reason}`];
  });
}
