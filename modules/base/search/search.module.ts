import { Module } from '@nestjs/common';
import { MemberSearch } from './member-search.js';
import { OrganizationSearch } from './organization-search.js';
import { SearchController } from './search.controller.js';
import { SearchService } from './search.service.js';

/** The search over everything that the modules keep, and what base itself finds. */
@Module({ controllers: [SearchController], providers: [SearchService, OrganizationSearch, MemberSearch] })
export class SearchModule {}
