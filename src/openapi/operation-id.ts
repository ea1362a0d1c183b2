import { API_PREFIX, type Route } from '../http/route-table.js';

type Named = Pick<Route, 'method' | 'path' | 'handlerName'>;

/**
 * The name of a route in generated clients: the verb of its handler, then what its path is about.
 *
 * @example
 * GET    /organizations                   list           → listOrganizations
 * GET    /organizations/:id               get            → getOrganization
 * GET    /organizations/:id/tree          tree           → getOrganizationTree
 * POST   /organizations/:id/rename        rename         → renameOrganization
 * POST   /accounts/:id/reset-password     resetPassword  → resetAccountPassword
 * POST   /auth/login                      login          → login
 */
export function operationIdOf({ method, path, handlerName }: Named): string {
  const segments = path.replace(API_PREFIX, '').split('/').filter((segment) => segment !== '');
  const [verb = '', ...object] = wordsOf(handlerName);
  const nouns = segments.flatMap((segment, index) => {
    if (segment.startsWith(':')) return [];
    const isOne = segments[index + 1]?.startsWith(':') || (verb === 'create' && index === segments.length - 1);
    return [pascal(wordsOf(isOne ? singular(segment) : segment))];
  });
  const last = segments.at(-1) ?? '';
  const saysVerb = last === kebab([verb, ...object]);
  if (saysVerb && method === 'GET' && nouns.length > 1) return `get${nouns.join('')}`;
  const saysObject = object.length > 0 && singular(last) === singular(kebab(object));
  if (saysVerb || saysObject) nouns.pop();
  // What is left of `/auth/login` is an area, and says nothing beside the verb.
  const isArea = (saysVerb || saysObject) && segments.length === 2 && segments[0]?.endsWith('s') === false;
  return verb + (isArea ? '' : nouns.join('')) + pascal(object);
}

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .split(/[^A-Za-z\d]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}

function pascal(words: readonly string[]): string {
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

function kebab(words: readonly string[]): string {
  return words.join('-');
}

function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}
