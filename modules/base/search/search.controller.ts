import { Controller, Get, Query } from '@nestjs/common';
import { Authenticated, Ctx, Endpoint, type RequestContext } from '../../../src/index.js';
import { SearchQuery, SearchResults } from './search.dto.js';
import { searchErrors } from './search.errors.js';
import { SearchService } from './search.service.js';

/** One search over everything that the modules keep. */
@Controller('search')
export class SearchController {
  constructor(private readonly searching: SearchService) {}

  @Get()
  @Authenticated()
  @Endpoint({ summary: { zh: '搜索', en: 'Search everything' }, returns: SearchResults, errors: [searchErrors.searchKindUnknown] })
  search(@Ctx() context: RequestContext, @Query() query: SearchQuery): Promise<SearchResults> {
    return this.searching.search(context, query);
  }
}
