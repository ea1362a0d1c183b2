import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import {
  acknowledgedReasons,
  Clock,
  type Language,
  type Page,
  type RequestContext,
  requestErrors,
  toWarningBodies,
  UnitOfWork,
  type Warning,
  type WorkTransaction,
} from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import type { CreateTerm, Term, TermQuery, TermWithWarnings, UpdateTerm } from './term.dto.js';
import { termErrors } from './term.errors.js';
import { type PlacedTerm, TermRepository } from './term.repository.js';
import { TermChecks } from './term-checks.js';

/** Terms of office: registered at each election or appointment. */
@Injectable()
export class TermService {
  constructor(
    private readonly terms: TermRepository,
    private readonly checks: TermChecks,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
  ) {}

  list({ scope }: RequestContext, query: TermQuery): Promise<Page<Term>> {
    return this.terms.page(scope, query);
  }

  /** One term, with what people should do about it. @throws Problem `request.not_found` */
  async get({ scope, language }: RequestContext, id: string): Promise<TermWithWarnings> {
    const term = await this.terms.find(scope, id);
    if (!term) throw requestErrors.notFound();
    return this.answer(term, language);
  }

  /**
   * Registers a term; the one before it ends on its first day.
   * @throws Problem `request.not_found`, `base.term_out_of_order`, `base.term_in_future` and those of {@link TermChecks}
   */
  async create(context: RequestContext, input: CreateTerm): Promise<TermWithWarnings> {
    const { language, scope } = context;
    return this.work.run(context, async (tx) => {
      const { organizationId, startsOn, method, dueCount = null, presentCount = null, approvalNumber = null } = input;
      const place = await this.terms.lockPlace(tx, scope, organizationId);
      if (!place) throw requestErrors.notFound();
      if (startsOn > this.clock.today()) throw termErrors.termInFuture({ startsOn });
      this.checks.requireTermsThere(place, input);
      const before = await this.terms.latestOf(tx, organizationId);
      const sessionNumber = input.sessionNumber ?? (before?.sessionNumber ?? 0) + 1;
      if (before && (sessionNumber <= before.sessionNumber || startsOn <= before.startsOn)) {
        throw termErrors.termOutOfOrder({ number: before.sessionNumber, startsOn: before.startsOn });
      }
      if (before) await this.checks.requireInTime(place, before, input);
      const { years, endsOn, warnings } = await this.checks.lengthOf(place, input);
      const id = uuidv7();
      await this.terms.insert(tx, { id, organizationId, sessionNumber, method, startsOn, years, endsOn, dueCount, presentCount, approvalNumber });
      note(tx, 'create', { id, organizationId }, acknowledgedReasons(warnings, input.acknowledge));
      return this.answer(await this.locked(tx, context, id), language, warnings);
    });
  }

  /**
   * Adds the approval, or puts the next election off.
   * @throws Problem `request.not_found`, `request.stale`, `base.term_not_current` and those of {@link TermChecks}
   */
  async update(context: RequestContext, id: string, input: UpdateTerm): Promise<TermWithWarnings> {
    return this.work.run(context, async (tx) => {
      const term = await this.current(tx, context, id);
      const changed = { approvalNumber: term.approvalNumber, extendedUntil: term.extendedUntil, extensionNumber: term.extensionNumber, ...input };
      const fields = Object.keys(input).filter((field) => changed[field as keyof UpdateTerm] !== term[field as keyof UpdateTerm]);
      if (fields.length === 0) return this.answer(term, context.language);
      await this.checks.requireExtension(term, changed);
      await this.terms.update(tx, id, changed, this.clock.today());
      note(tx, 'update', term, undefined, fields);
      return this.answer(await this.locked(tx, context, id), context.language);
    });
  }

  /** Takes back the current term, entered by mistake. @throws Problem `request.not_found`, `base.term_not_current`, `base.term_has_posts` */
  async remove(context: RequestContext, id: string): Promise<void> {
    const known = await this.terms.find(context.scope, id);
    if (!known) throw requestErrors.notFound();
    await this.work.run(context, async (tx) => {
      await this.terms.lockPlace(tx, context.scope, known.organizationId);
      const term = await this.current(tx, context, id);
      const count = await this.terms.postsOf(tx, id);
      if (count > 0) throw termErrors.termHasPosts({ count });
      await this.terms.remove(tx, term);
      note(tx, 'remove', term);
    });
  }

  private async current(tx: WorkTransaction, context: RequestContext, id: string): Promise<PlacedTerm> {
    const term = await this.locked(tx, context, id);
    context.ifMatch?.require(term.version);
    if (term.endedOn !== null) throw termErrors.termNotCurrent();
    return term;
  }

  private async locked(tx: WorkTransaction, { scope }: RequestContext, id: string): Promise<PlacedTerm> {
    const term = await this.terms.lock(tx, scope, id);
    if (!term) throw requestErrors.notFound();
    return term;
  }

  private async answer({ node, ...term }: PlacedTerm, language: Language, warnings: readonly Warning[] = []): Promise<TermWithWarnings> {
    const flags = await this.checks.flagsOf({ ...term, node }, this.clock.today());
    return { ...term, warnings: toWarningBodies([...warnings, ...flags], language) };
  }
}

function note(tx: WorkTransaction, act: string, { id, organizationId }: Pick<Term, 'id' | 'organizationId'>, reason?: string, fields: string[] = []): void {
  const action = `${basePermissions.term.manage.key}.${act}`;
  tx.audit({ action, targetKind: 'term', targetId: id, organizationId, fields, ...(reason !== undefined && { reason }) });
}
