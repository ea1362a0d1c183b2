import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { Ctx, Endpoint, IdParam, type Page, pageOf, Public, type RequestContext, requestErrors, Requires } from '../../../src/index.js';
import { infoPermissions } from '../info.permissions.js';
import { secrecyErrors } from '../secrecy/secrecy.errors.js';
import { CreateSection, Section, SectionQuery, UpdateSection } from './section.dto.js';
import { sectionErrors } from './section.errors.js';
import { SectionService } from './section.service.js';

const { section } = infoPermissions;
const { parentSectionElsewhere, sectionCycle, sectionHasSections, sectionNameTaken, sectionTooDeep } = sectionErrors;

/** Sections (栏目). */
@Controller('sections')
export class SectionController {
  constructor(private readonly sections: SectionService) {}

  @Get()
  @Public('readers see the sections that are public or hold something for them', { managedBy: section.read })
  @Endpoint({ summary: { zh: '栏目列表', en: 'List sections' }, returns: pageOf(Section) })
  list(@Ctx() context: RequestContext, @Query() query: SectionQuery): Promise<Page<Section>> {
    return this.sections.list(context, query);
  }

  @Post()
  @Requires(section.create)
  @Endpoint({
    summary: { zh: '新建栏目', en: 'Create a section' },
    returns: Section,
    creates: true,
    errors: [requestErrors.notFound, parentSectionElsewhere, sectionTooDeep, sectionNameTaken, secrecyErrors.secrecyMarking],
  })
  create(@Ctx() context: RequestContext, @Body() input: CreateSection): Promise<Section> {
    return this.sections.create(context, input);
  }

  @Get(':id')
  @Public('readers see the sections that are public or hold something for them', { managedBy: section.read })
  @Endpoint({ summary: { zh: '一个栏目', en: 'One section' }, returns: Section, errors: [requestErrors.notFound] })
  get(@Ctx() context: RequestContext, @IdParam() id: string): Promise<Section> {
    return this.sections.get(context, id);
  }

  @Patch(':id')
  @Requires(section.update)
  @Endpoint({
    summary: { zh: '改名、移动或排序', en: 'Rename, move or order a section' },
    returns: Section,
    errors: [requestErrors.notFound, requestErrors.stale, parentSectionElsewhere, sectionCycle, sectionTooDeep, sectionNameTaken, secrecyErrors.secrecyMarking],
  })
  update(@Ctx() context: RequestContext, @IdParam() id: string, @Body() input: UpdateSection): Promise<Section> {
    return this.sections.update(context, id, input);
  }

  @Post(':id/archive')
  @Requires(section.archive)
  @Endpoint({ summary: { zh: '停用栏目', en: 'Archive a section' }, returns: Section, errors: [requestErrors.notFound, sectionHasSections] })
  archive(@Ctx() context: RequestContext, @IdParam() id: string): Promise<Section> {
    return this.sections.archive(context, id);
  }

  @Post(':id/restore')
  @Requires(section.archive)
  @Endpoint({
    summary: { zh: '恢复栏目', en: 'Take a section back into use' },
    returns: Section,
    errors: [requestErrors.notFound, sectionNameTaken, parentSectionElsewhere],
  })
  restore(@Ctx() context: RequestContext, @IdParam() id: string): Promise<Section> {
    return this.sections.restore(context, id);
  }
}
