import type { ModulePart } from '../../../src/index.js';
import { MemberSearch } from './member-search.js';
import { OrganizationSearch } from './organization-search.js';
import { searchErrors } from './search.errors.js';

/** What the search brings. */
export const searchPart: ModulePart = { errors: [searchErrors], searchSources: [OrganizationSearch, MemberSearch] };
