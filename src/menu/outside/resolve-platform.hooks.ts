import type { InitializeHook, ResolveHook } from 'node:module';

/** What the hooks are told of the platform that runs them. */
export interface PlatformPlace {
  /** URL of a file of the platform, from which its packages are resolved. */
  readonly origin: string;
  /** URLs of the folders whose files import what they name: the platform's code and its packages. */
  readonly own: readonly string[];
  readonly packages: readonly string[];
}

let platform: PlatformPlace | undefined;

/** Called once by `module.register`, on the thread that resolves imports. */
export const initialize: InitializeHook<PlatformPlace> = (place) => {
  platform = place;
};

/** Gives what lies outside the platform the platform's own copy of its packages. */
export const resolve: ResolveHook = (specifier, context, next) => {
  if (!platform || isOwn(platform, context.parentURL) || !isPlatformPackage(platform, specifier)) return next(specifier, context);
  return next(specifier, { ...context, parentURL: platform.origin });
};

function isOwn({ own }: PlatformPlace, importer: string | undefined): boolean {
  return importer === undefined || own.some((folder) => importer.startsWith(folder));
}

function isPlatformPackage({ packages }: PlatformPlace, specifier: string): boolean {
  return packages.some((name) => specifier === name || specifier.startsWith(`${name}/`));
}
