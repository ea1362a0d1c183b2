import { Injectable } from '@nestjs/common';
import { Database, type Page, type RequestContext, requestErrors } from 'zhibu';
import { MemberDirectory } from 'zhibu/base';
import type { HoursSums, HoursSumsQuery, OwnHoursQuery, VolunteerHours, VolunteerHoursQuery } from './hours.dto.js';
import type { HoursRow } from './hours-rows.js';
import { HoursRepository } from './hours.repository.js';

/** Reads hours, with the names of those who worked, and sums them up. */
@Injectable()
export class HoursReader {
  constructor(
    private readonly hours: HoursRepository,
    private readonly members: MemberDirectory,
    private readonly database: Database,
  ) {}

  async list({ scope }: RequestContext, query: VolunteerHoursQuery): Promise<Page<VolunteerHours>> {
    return this.withNames(await this.hours.page(scope, query));
  }

  /** @throws Problem `request.not_found` */
  async get({ scope }: RequestContext, id: string): Promise<VolunteerHours> {
    const row = await this.hours.find(scope, id);
    if (!row) throw requestErrors.notFound();
    return (await this.named([row]))[0] as VolunteerHours;
  }

  async sums({ scope }: RequestContext, query: HoursSumsQuery): Promise<HoursSums> {
    return { years: await this.hours.sums(scope, query) };
  }

  /** Of the member whose account it is; nothing for an account of nobody. */
  async ownList(context: RequestContext, query: OwnHoursQuery): Promise<Page<VolunteerHours>> {
    return this.withNames(await this.hours.ownPage(await this.memberOf(context), query));
  }

  async ownSums(context: RequestContext): Promise<HoursSums> {
    return { years: await this.hours.ownSums(await this.memberOf(context)) };
  }

  /** Rows with the names of their members, in one look-up. */
  async named(rows: readonly HoursRow[]): Promise<VolunteerHours[]> {
    const ids = new Set(rows.flatMap(({ memberId }) => memberId ?? []));
    const members = await this.members.find(this.database, [...ids]);
    return rows.map((row) => ({ ...row, memberName: row.memberId === null ? null : (members.get(row.memberId)?.name ?? null) }));
  }

  private async withNames(page: Page<HoursRow>): Promise<Page<VolunteerHours>> {
    return { ...page, items: await this.named(page.items) };
  }

  private memberOf({ principal: { accountId } }: RequestContext): Promise<string | null> {
    return accountId === null ? Promise.resolve(null) : this.members.ofAccount(this.database, accountId);
  }
}
