import { Body, Controller, Delete, Get, Patch, Post, Query } from '@nestjs/common';
import { Ctx, Endpoint, IdParam, type Page, pageOf, type RequestContext, requestErrors, Requires } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import { organizationErrors } from '../organization/organization.errors.js';
import { CreateTerm, Term, TermQuery, TermWithWarnings, UpdateTerm } from './term.dto.js';
import { termErrors } from './term.errors.js';
import { TermService } from './term.service.js';

const { term } = basePermissions;

/** Terms of office (届次). */
@Controller('terms')
export class TermController {
  constructor(private readonly terms: TermService) {}

  @Get()
  @Requires(term.read)
  @Endpoint({ summary: { zh: '届次列表', en: 'List terms of office' }, returns: pageOf(Term) })
  list(@Ctx() context: RequestContext, @Query() query: TermQuery): Promise<Page<Term>> {
    return this.terms.list(context, query);
  }

  @Post()
  @Requires(term.manage)
  @Endpoint({
    summary: { zh: '登记换届', en: 'Register a term of office' },
    returns: TermWithWarnings,
    creates: true,
    errors: [
      requestErrors.notFound,
      termErrors.noTermsThere,
      termErrors.appointedNotElected,
      termErrors.termInFuture,
      termErrors.termOutOfOrder,
      termErrors.reelectionTooLate,
      organizationErrors.temporaryBranchLimited,
    ],
  })
  create(@Ctx() context: RequestContext, @Body() input: CreateTerm): Promise<TermWithWarnings> {
    return this.terms.create(context, input);
  }

  @Get(':id')
  @Requires(term.read)
  @Endpoint({ summary: { zh: '一个届次', en: 'One term of office' }, returns: TermWithWarnings, errors: [requestErrors.notFound] })
  get(@Ctx() context: RequestContext, @IdParam() id: string): Promise<TermWithWarnings> {
    return this.terms.get(context, id);
  }

  @Patch(':id')
  @Requires(term.manage)
  @Endpoint({
    summary: { zh: '登记批复或延期', en: 'Add the approval or an extension' },
    returns: TermWithWarnings,
    errors: [requestErrors.notFound, requestErrors.stale, termErrors.termNotCurrent, termErrors.extensionNeedsNumber, termErrors.extensionTooLong],
  })
  update(@Ctx() context: RequestContext, @IdParam() id: string, @Body() input: UpdateTerm): Promise<TermWithWarnings> {
    return this.terms.update(context, id, input);
  }

  @Delete(':id')
  @Requires(term.manage)
  @Endpoint({
    summary: { zh: '撤回误登的届次', en: 'Take back a term entered by mistake' },
    errors: [requestErrors.notFound, requestErrors.stale, termErrors.termNotCurrent, termErrors.termHasPosts],
  })
  remove(@Ctx() context: RequestContext, @IdParam() id: string): Promise<void> {
    return this.terms.remove(context, id);
  }
}
