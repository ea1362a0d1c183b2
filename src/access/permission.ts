import { named, type Text } from '../i18n/text.js';

/** The right to one kind of act: `key` is `module.resource.action`, `title` names it to people. */
export interface Permission {
  readonly key: string;
  readonly title: Text;
}

type Titles = Readonly<Record<string, Readonly<Record<string, Text>>>>;

/** Permissions by resource and action. */
export type PermissionSet<T extends Titles = Titles> = {
  readonly [Resource in keyof T]: { readonly [Action in keyof T[Resource]]: Permission };
};

/**
 * Declares the permissions of a module as typed values: a misspelt one does not compile.
 *
 * @example
 * export const studyPermissions = definePermissions('study', {
 *   course: { read: { zh: '查看课程', en: 'Read courses' } },
 * });
 * studyPermissions.course.read.key // 'study.course.read'
 */
export function definePermissions<const T extends Titles>(moduleId: string, titles: T): PermissionSet<T> {
  const resources = Object.entries(titles).map(([resource, actions]) => [
    resource,
    Object.fromEntries(
      Object.entries(actions).map(([action, title]) => [action, { key: `${moduleId}.${resource}.${action}`, title }]),
    ),
  ]);
  return Object.fromEntries(resources) as PermissionSet<T>;
}

/** A permission as a refusal names it: by its title, and by the key that roles are made of. */
export function permissionText({ key, title }: Permission): Text {
  return named(key, title);
}

/** The module that a permission belongs to, or `core`. */
export function ownerOf(key: string): string {
  return key.slice(0, key.indexOf('.'));
}

/** All permissions of a set, in the order of their declaration. */
export function permissionsOf(set: PermissionSet): Permission[] {
  return Object.values(set).flatMap((actions) => Object.values(actions));
}
