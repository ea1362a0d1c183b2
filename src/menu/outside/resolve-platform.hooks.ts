import type { InitializeHook, ResolveHook } from 'node:module';

/** Told at the first registration: the platform that runs. */
export interface PlatformPlace {
  /** URL of a file of the platform, from which its packages are resolved. */
  readonly origin: string;
  /** URLs of the folders whose files import what they name: the platform's code and its packages. */
  readonly own: readonly string[];
  readonly packages: readonly string[];
}

/** Told at a later one: how a module that the menu lists is imported by others, and the URL of what it publishes. */
export interface ModuleDoor {
  readonly specifier: string;
  readonly url: string;
}

let platform: PlatformPlace | undefined;
const doors = new Map<string, string>();

/** Called by each `module.register`, on the thread that resolves imports; all of them share what is kept here. */
export const initialize: InitializeHook<PlatformPlace | ModuleDoor> = (told) => {
  if ('specifier' in told) doors.set(told.specifier, told.url);
  else platform = told;
};

/** Gives what lies outside the platform the platform's own copy of its packages, and everybody the listed modules that are served. */
export const resolve: ResolveHook = (specifier, context, next) => {
  const door = doors.get(specifier);
  if (door !== undefined) return next(door, context);
  if (!platform || isOwn(platform, context.parentURL) || !isPlatformPackage(platform, specifier)) return next(specifier, context);
  return next(specifier, { ...context, parentURL: platform.origin });
};

function isOwn({ own }: PlatformPlace, importer: string | undefined): boolean {
  return importer === undefined || own.some((folder) => importer.startsWith(folder));
}

function isPlatformPackage({ packages }: PlatformPlace, specifier: string): boolean {
  return packages.some((name) => specifier === name || specifier.startsWith(`${name}/`));
}
