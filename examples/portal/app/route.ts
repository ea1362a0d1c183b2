/** Where in the portal somebody is; what stands behind the # of the address. */
export type Route =
  | { readonly name: 'organizations' | 'articles' | 'inbox' | 'import' | 'unknown' }
  | { readonly name: 'organization' | 'menu' | 'member' | 'article'; readonly id: string }
  | { readonly name: 'members'; readonly id: string; readonly q: string };

const ID = '([0-9a-f-]{36})';
const WITH_ID = [
  ['organization', new RegExp(`^/organizations/${ID}$`)],
  ['menu', new RegExp(`^/organizations/${ID}/menu$`)],
  ['member', new RegExp(`^/members/${ID}$`)],
  ['article', new RegExp(`^/articles/${ID}$`)],
] as const;
const MEMBERS = new RegExp(`^/organizations/${ID}/members$`);

/** Reads the part of an address behind the #. */
export function routeOf(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  if (path === '' || path === '/' || path === '/organizations') return { name: 'organizations' };
  if (path === '/articles') return { name: 'articles' };
  if (path === '/inbox') return { name: 'inbox' };
  if (path === '/import') return { name: 'import' };
  const membersOf = MEMBERS.exec(path)?.[1];
  if (membersOf !== undefined) return { name: 'members', id: membersOf, q: new URLSearchParams(query).get('q') ?? '' };
  for (const [name, pattern] of WITH_ID) {
    const id = pattern.exec(path)?.[1];
    if (id !== undefined) return { name, id };
  }
  return { name: 'unknown' };
}

/** The address of a route. */
export function hrefOf(route: Route): string {
  switch (route.name) {
    case 'organization':
      return `#/organizations/${route.id}`;
    case 'menu':
      return `#/organizations/${route.id}/menu`;
    case 'members':
      return `#/organizations/${route.id}/members${route.q === '' ? '' : `?${new URLSearchParams({ q: route.q }).toString()}`}`;
    case 'member':
      return `#/members/${route.id}`;
    case 'article':
      return `#/articles/${route.id}`;
    case 'unknown':
      return '#/';
    default:
      return `#/${route.name}`;
  }
}
