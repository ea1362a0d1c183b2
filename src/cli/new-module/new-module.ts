import type { Text } from '../../i18n/text.js';

/** A module to be generated, as its author named it. */
export interface NewModule {
  /** Its folder, and prefix of everything it has. */
  readonly id: string;
  readonly title: Text;
  /** What it keeps, in the singular: `site-visit`. */
  readonly aggregate: string;
  /** The same in the plural, the path of its routes: `site-visits`. */
  readonly plural: string;
  /** The same in Chinese: `走访`. */
  readonly aggregateTitle: string;
  /** Whether it tells others of what it registers. */
  readonly events: boolean;
}

/** A file to be written; `path` is relative to the folder of the module, or to the checkout for a module inside of it. */
export interface NewFile {
  readonly path: string;
  readonly content: string;
}

/** `site-visit` → `siteVisit`. */
export function camelCase(kebab: string): string {
  return kebab.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** `site-visit` → `SiteVisit`. */
export function pascalCase(kebab: string): string {
  return capitalised(camelCase(kebab));
}

/** `site-visit` → `site_visit`. */
export function underscored(kebab: string): string {
  return kebab.replaceAll('-', '_');
}

/** `site-visit` → `site visit`. */
export function words(kebab: string): string {
  return kebab.replaceAll('-', ' ');
}

/** `site visit` → `Site visit`. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
