import { Injectable } from '@nestjs/common';
import { type RequestContext, requestErrors, requireInScope, ScopeTree, UnitOfWork, type WorkTransaction } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import { type CalendarDayDto, type CalendarDays, type CalendarPlace, type CalendarQuery, type CalendarYear, MAX_SPAN, type SetCalendarDay } from './calendar.dto.js';
import { calendarErrors } from './calendar.errors.js';
import { CalendarRepository } from './calendar.repository.js';
import { dayNumber } from './days.js';
import { type CalendarDay, WorkCalendar } from './work-calendar.js';

/** The calendar over HTTP. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly calendar: WorkCalendar,
    private readonly repository: CalendarRepository,
    private readonly tree: ScopeTree,
    private readonly work: UnitOfWork,
  ) {}

  /** @throws Problem `request.not_found` for an organisation out of scope, `base.calendar_span_invalid` */
  async days({ acting, scope }: RequestContext, { from, to, organizationId }: CalendarQuery): Promise<CalendarDays> {
    const span = dayNumber(to) - dayNumber(from) + 1;
    if (span < 1 || span > MAX_SPAN) throw calendarErrors.calendarSpanInvalid({ from, to, max: MAX_SPAN });
    const named = organizationId === undefined ? undefined : await this.tree.nodeOf(organizationId);
    if (organizationId !== undefined && (!named || !scope.covers(named))) throw requestErrors.notFound();
    return { items: (await this.calendar.days(from, to, named ?? acting?.node)).map(shown) };
  }

  /** @throws Problem `request.not_found`, `base.calendar_everywhere_denied` */
  async set(context: RequestContext, day: string, { kind, name, organizationId }: SetCalendarDay): Promise<CalendarDayDto> {
    const node = await this.work.run(context, async (tx) => {
      const place = await this.placeOf(tx, context, organizationId);
      await this.repository.set(tx, organizationId ?? null, { day, kind, name });
      await this.note(tx, day, organizationId ?? null);
      return place;
    });
    return shown(await this.calendar.day(day, node));
  }

  /** @throws Problem `request.not_found`, `base.calendar_everywhere_denied` */
  remove(context: RequestContext, day: string, { organizationId }: CalendarPlace): Promise<void> {
    return this.work.run(context, async (tx) => {
      await this.placeOf(tx, context, organizationId);
      const wasSet = await this.repository.remove(tx, organizationId ?? null, day);
      if (!wasSet) throw requestErrors.notFound();
      await this.note(tx, day, organizationId ?? null);
    });
  }

  async year(year: number): Promise<CalendarYear> {
    return { year, complete: await this.calendar.isComplete(year) };
  }

  async declare(context: RequestContext, year: number, isComplete: boolean): Promise<CalendarYear> {
    await this.work.run(context, async (tx) => {
      await this.repository.declare(tx, year, isComplete);
      await this.note(tx, String(year), null);
    });
    return this.year(year);
  }

  /** The node of the organisation; of none for everywhere, which takes the permission at the top. */
  private async placeOf(tx: WorkTransaction, { scope }: RequestContext, organizationId: string | undefined): Promise<string | undefined> {
    if (organizationId !== undefined) return requireInScope(this.tree, tx, scope, organizationId);
    const root = await this.tree.root();
    if (!root || !scope.covers(root.node)) throw calendarErrors.calendarEverywhereDenied();
    return undefined;
  }

  private async note(tx: WorkTransaction, targetId: string, organizationId: string | null): Promise<void> {
    tx.audit({ action: basePermissions.calendar.manage.key, targetKind: 'calendar', targetId, organizationId });
    await this.calendar.announce(tx);
  }
}

function shown({ day, kind, name, provisional }: CalendarDay): CalendarDayDto {
  return { day, kind, name, provisional };
}
