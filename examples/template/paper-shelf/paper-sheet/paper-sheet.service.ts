import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Clock, type Page, type RequestContext, requestErrors, requireInScope, ScopeTree, TreeSettings, UnitOfWork, type WorkTransaction } from 'zhibu';
import { paperShelfErrors } from '../paper-shelf.errors.js';
// <events>
import { paperSheetRegistered } from '../paper-shelf.events.js';
// </events>
import { paperShelfPermissions } from '../paper-shelf.permissions.js';
import { PaperShelfSettings } from '../paper-shelf.settings.js';
import { latestDay } from './latest-day.js';
import type { CreatePaperSheet, PaperSheet, PaperSheetQuery, UpdatePaperSheet } from './paper-sheet.dto.js';
import { PaperSheetRepository } from './paper-sheet.repository.js';

/** Registers, changes and reads paper sheets. */
@Injectable()
export class PaperSheetService {
  constructor(
    private readonly paperSheets: PaperSheetRepository,
    private readonly settings: TreeSettings,
    private readonly tree: ScopeTree,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
  ) {}

  list({ scope }: RequestContext, query: PaperSheetQuery): Promise<Page<PaperSheet>> {
    return this.paperSheets.page(scope, query);
  }

  /** @throws Problem `request.not_found` */
  async get({ scope }: RequestContext, id: string): Promise<PaperSheet> {
    const found = await this.paperSheets.find(scope, id);
    if (!found) throw requestErrors.notFound();
    return found;
  }

  /** @throws Problem `request.not_found` for an organisation out of scope, `paper-shelf.day_too_far_ahead` */
  create(context: RequestContext, { organizationId, title, day, note = null }: CreatePaperSheet): Promise<PaperSheet> {
    return this.work.run(context, async (tx) => {
      await requireInScope(this.tree, tx, context.scope, organizationId);
      await this.requireDay(organizationId, day);
      const created = await this.paperSheets.insert(tx, { id: uuidv7(), title, day, note }, organizationId);
      noteChange(tx, created, ['title', 'day', 'note']);
      // <events>
      tx.emit(paperSheetRegistered, { organizationId, payload: { paperSheetId: created.id, organizationId } });
      // </events>
      return created;
    });
  }

  /** @throws Problem `request.not_found`, `request.stale`, `paper-shelf.day_too_far_ahead` */
  update(context: RequestContext, id: string, change: UpdatePaperSheet): Promise<PaperSheet> {
    return this.work.run(context, async (tx) => {
      const current = await this.paperSheets.lock(tx, context.scope, id);
      if (!current) throw requestErrors.notFound();
      context.ifMatch?.require(current.version);
      if (change.day !== undefined) await this.requireDay(current.organizationId, change.day);
      const changed = await this.paperSheets.update(tx, { ...current, ...change });
      noteChange(tx, changed, Object.keys(change));
      return changed;
    });
  }

  private async requireDay(organizationId: string, day: string): Promise<void> {
    const { daysAhead } = await this.settings.of(PaperShelfSettings, organizationId);
    const latest = latestDay(this.clock.today(), daysAhead);
    if (day > latest) throw paperShelfErrors.dayTooFarAhead({ day, latest });
  }
}

function noteChange(tx: WorkTransaction, { id, organizationId }: PaperSheet, fields: readonly string[]): void {
  tx.audit({ action: paperShelfPermissions.paperSheet.manage.key, targetKind: 'paperSheet', targetId: id, organizationId, fields });
}
