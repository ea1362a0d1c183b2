import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type Page, type RequestContext, requestErrors, requireInScope, ScopeTree, type WorkTransaction } from '../../../src/index.js';
import { GuardedWork } from '../secrecy/guarded-work.js';
import { requireUnmarked } from '../secrecy/require-unmarked.js';
import type { CreateSection, Section, SectionQuery, UpdateSection } from './section.dto.js';
import { sectionErrors } from './section.errors.js';
import { type PlacedSection, SectionRepository } from './section.repository.js';

/** How deep sections are nested. */
const MOST_LEVELS = 5;

/** The sections of organisations: a tree for each. */
@Injectable()
export class SectionService {
  constructor(
    private readonly sections: SectionRepository,
    private readonly tree: ScopeTree,
    private readonly work: GuardedWork,
  ) {}

  list({ scope }: RequestContext, query: SectionQuery): Promise<Page<Section>> {
    return this.sections.page(scope, query);
  }

  /** @throws Problem `request.not_found` */
  async get({ scope }: RequestContext, id: string): Promise<Section> {
    const section = await this.sections.find(scope, id);
    if (!section) throw requestErrors.notFound();
    return section;
  }

  /** @throws Problem `request.not_found`, `info.parent_section_elsewhere`, `info.section_too_deep`, `info.section_name_taken`, `info.secrecy_marking` */
  create(context: RequestContext, { isPublic, name, organizationId, parentId = null, position }: CreateSection): Promise<Section> {
    return this.work.run(context, async (tx) => {
      await requireInScope(this.tree, tx, context.scope, organizationId);
      requireUnmarked({ kind: 'section', id: null, organizationId }, [{ pointer: '/name', text: name }]);
      await this.sections.lockAllOf(tx, organizationId);
      const id = uuidv7();
      const above = await this.pathOf(tx, organizationId, parentId);
      if (above.length >= MOST_LEVELS) throw sectionErrors.sectionTooDeep({ most: MOST_LEVELS });
      const last = await this.requireFreeName(tx, { id, name, organizationId, parentId });
      await this.sections.insert(tx, { id, isPublic, name, organizationId, parentId, path: [...above, id], position: position ?? last + 1 });
      note(tx, 'create', { id, organizationId });
      return this.locked(tx, context, id);
    });
  }

  /**
   * Renames, moves or orders it.
   * @throws Problem `request.not_found`, `request.stale`, `info.section_cycle` and those of {@link create}
   */
  update(context: RequestContext, id: string, input: UpdateSection): Promise<Section> {
    return this.work.run(context, async (tx) => {
      const section = await this.current(tx, context, id);
      const changed = { ...section, ...input };
      const fields = Object.keys(input).filter((field) => changed[field as keyof Section] !== section[field as keyof Section]);
      if (fields.length === 0) return section;
      requireUnmarked({ kind: 'section', id, organizationId: section.organizationId }, [{ pointer: '/name', text: changed.name }]);
      if (fields.includes('parentId')) await this.move(tx, section, changed.parentId);
      if (section.archivedAt === null) await this.requireFreeName(tx, changed);
      await this.sections.update(tx, changed);
      note(tx, 'update', section, fields);
      return this.locked(tx, context, id);
    });
  }

  /** Takes it out of use: what it holds stays to be read, and nothing more is put into it. @throws Problem `request.not_found`, `info.section_has_sections` */
  archive(context: RequestContext, id: string): Promise<Section> {
    return this.use(context, id, false);
  }

  /** Takes it back into use. @throws Problem `request.not_found`, `info.section_name_taken`, `info.parent_section_elsewhere` */
  restore(context: RequestContext, id: string): Promise<Section> {
    return this.use(context, id, true);
  }

  private use(context: RequestContext, id: string, isInUse: boolean): Promise<Section> {
    return this.work.run(context, async (tx) => {
      const section = await this.current(tx, context, id);
      if ((section.archivedAt === null) === isInUse) return section;
      await (isInUse ? this.requireComeback(tx, section) : this.requireNoneBelow(tx, section));
      await this.sections.archive(tx, id, !isInUse);
      note(tx, isInUse ? 'restore' : 'archive', section);
      return this.locked(tx, context, id);
    });
  }

  private async requireComeback(tx: WorkTransaction, section: PlacedSection): Promise<void> {
    await this.pathOf(tx, section.organizationId, section.parentId);
    await this.requireFreeName(tx, section);
  }

  private async requireNoneBelow(tx: WorkTransaction, { id }: PlacedSection): Promise<void> {
    const count = await this.sections.inUseBelow(tx, id);
    if (count > 0) throw sectionErrors.sectionHasSections({ count });
  }

  private async move(tx: WorkTransaction, section: PlacedSection, parentId: string | null): Promise<void> {
    const above = await this.pathOf(tx, section.organizationId, parentId);
    if (above.includes(section.id)) throw sectionErrors.sectionCycle();
    if (above.length + (await this.sections.levelsOf(tx, section)) > MOST_LEVELS) throw sectionErrors.sectionTooDeep({ most: MOST_LEVELS });
    await this.sections.move(tx, section.id, above);
  }

  private async pathOf(tx: WorkTransaction, organizationId: string, parentId: string | null): Promise<readonly string[]> {
    if (parentId === null) return [];
    const parent = await this.sections.parent(tx, parentId);
    if (parent?.organizationId !== organizationId) throw sectionErrors.parentSectionElsewhere();
    return parent.path;
  }

  /** @returns the position of the last section there */
  private async requireFreeName(tx: WorkTransaction, place: Pick<Section, 'id' | 'name' | 'organizationId' | 'parentId'>): Promise<number> {
    const { last, named } = await this.sections.beside(tx, place);
    if (named > 0) throw sectionErrors.sectionNameTaken({ name: place.name });
    return last;
  }

  private async current(tx: WorkTransaction, context: RequestContext, id: string): Promise<PlacedSection> {
    const organizationId = await this.sections.organizationOf(tx, context.scope, id);
    if (organizationId === null) throw requestErrors.notFound();
    await this.sections.lockAllOf(tx, organizationId);
    const section = await this.locked(tx, context, id);
    context.ifMatch?.require(section.version);
    return section;
  }

  private async locked(tx: WorkTransaction, { scope }: RequestContext, id: string): Promise<PlacedSection> {
    const section = await this.sections.lock(tx, scope, id);
    if (!section) throw requestErrors.notFound();
    return section;
  }
}

function note(tx: WorkTransaction, act: 'create' | 'update' | 'archive' | 'restore', { id, organizationId }: Pick<Section, 'id' | 'organizationId'>, fields: string[] = []): void {
  tx.audit({ action: `info.section.${act}`, targetKind: 'section', targetId: id, organizationId, fields });
}
