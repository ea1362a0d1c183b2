import { AddressedScope, scopeBy, type ScopeRule } from '../../../src/index.js';
import { ARTICLES, reachedArticles } from '../article/article-reach.js';

/** Where sections are read: `s` is the section, `so` its organisation in the directory of base. */
export const SECTIONS = 'info_sections s JOIN base_organization_directory so ON so.id = s.organization_id';

/** Sections of organisations that the caller manages. */
export const managedSections = scopeBy.managed('s.organization_id', 'so.node');

/** Those, and for readers the ones in use that are public, or in or below which there is an article for them. */
export const reachedSections: ScopeRule = {
  kind: 'addressed',
  columns: ['s.organization_id'],
  condition: (scope, parameters) => {
    if (!(scope instanceof AddressedScope)) throw new Error('This is for readers too: declare the route with `managedBy`.');
    const managed = managedSections.condition(scope, parameters);
    const inForce = scope.inForce.condition('s.organization_id', parameters, 'so.node');
    // The limit keeps the look into each section apart, by its index: joined, PostgreSQL reads the articles of all sections for each of them.
    const held = `EXISTS (
      SELECT FROM info_sections below CROSS JOIN LATERAL (
        SELECT FROM ${ARTICLES} WHERE a.section_id = below.id AND ${reachedArticles.condition(scope, parameters)} LIMIT 1
      ) article WHERE below.path @> ARRAY[s.id])`;
    return `(${managed} OR s.archived_at IS NULL AND ${inForce} AND (s.is_public OR ${held}))`;
  },
};
