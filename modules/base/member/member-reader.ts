import { Injectable } from '@nestjs/common';
import { CustomFields, type CustomFilters, faultAt, type FieldFault, found, ListReader, ManagedScope, type Page, type RequestContext, requestErrors, type RowScope, ScopeTree, toWarningBodies } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import type { Member, MemberDay, MemberQuery, MemberWithWarnings } from './member.dto.js';
import { MemberAnswers } from './member-answers.js';
import { MEMBER_HOST } from './member-field-host.js';
import { MemberRepository } from './member.repository.js';
import { MemberFlags } from './member-flags.js';
import { DATED_MEMBER_LIST, FOUND_MEMBER_LIST, type HeldOn, MEMBER_LIST, type UnderOn } from './member-lists.js';
import { MemberNumbers, type NumberField } from './member-numbers.js';

const REVEAL = basePermissions.member.reveal.key;
/** Parameters that find somebody by a number which answers show masked. */
const NUMBER_FILTERS = ['idNumber', 'phone'] as const satisfies readonly NumberField[];

/** A query whose values are as the filters of the lists take them. */
type PreparedQuery = Omit<MemberQuery, 'under' | 'isMigrant' | 'lostContact' | 'custom'> & {
  custom?: CustomFilters;
  under?: UnderOn;
  isMigrant?: boolean | HeldOn;
  lostContact?: boolean | HeldOn;
};

/** Reads members for a request; their numbers are masked. */
@Injectable()
export class MemberReader {
  constructor(
    private readonly lists: ListReader,
    private readonly repository: MemberRepository,
    private readonly numbers: MemberNumbers,
    private readonly flags: MemberFlags,
    private readonly tree: ScopeTree,
    private readonly answers: MemberAnswers,
    private readonly fields: CustomFields,
  ) {}

  /**
   * A page of members: as of today, or as they were on a day.
   * @throws Problem `request.invalid` for a number filter without the right to reveal
   */
  async list(context: RequestContext, query: MemberQuery): Promise<Page<Member>> {
    const { asOf } = query;
    const list = asOf !== undefined ? DATED_MEMBER_LIST : query.q ? FOUND_MEMBER_LIST : MEMBER_LIST;
    const scope = this.scopeOf(context, query);
    const prepared = await this.prepared(context, query);
    const page = await this.lists.page(list, prepared as unknown as MemberQuery, scope);
    await this.answers.all(page.items);
    if (asOf !== undefined) for (const member of page.items) onlyOf(member, asOf);
    return page;
  }

  /** @throws Problem `request.not_found`, also for a day on which he was on no roll in scope */
  async get({ scope, language }: RequestContext, id: string, { asOf }: MemberDay): Promise<MemberWithWarnings> {
    const row = await (asOf === undefined ? this.repository.find(scope, id) : this.repository.findAsOf(scope, id, asOf));
    if (!row) throw requestErrors.notFound();
    const warnings = asOf === undefined ? toWarningBodies(await this.flags.of(row, row.node), language) : [];
    await this.answers.of(row);
    if (asOf !== undefined) onlyOf(row, asOf);
    return { ...row, warnings };
  }

  /** What is known of somebody, for himself; null where it was erased. */
  async own(id: string): Promise<Member | null> {
    const row = await this.repository.findOwn(id);
    return row && this.answers.of(row);
  }

  private async prepared(context: RequestContext, query: MemberQuery): Promise<PreparedQuery> {
    const { scope } = context;
    const { under, isMigrant, lostContact, asOf, custom, ...rest } = query;
    if (custom !== undefined && asOf !== undefined) throw requestErrors.invalid({}, { errors: [faultAt('?asOf', found('not_dated'))] });
    const filters = await this.fields.filters(MEMBER_HOST, context, custom);
    const held = (holds: boolean) => (asOf === undefined ? holds : { holds, day: asOf });
    const prepared: PreparedQuery = { ...rest };
    if (filters !== undefined) prepared.custom = filters;
    if (asOf !== undefined) prepared.asOf = asOf;
    if (under !== undefined) prepared.under = { top: under, day: asOf ?? null, condition: scope.condition.bind(scope) };
    if (isMigrant !== undefined) prepared.isMigrant = held(isMigrant);
    if (lostContact !== undefined) prepared.lostContact = held(lostContact);
    for (const field of NUMBER_FILTERS) if (query[field] !== undefined) prepared[field] = this.numbers.indexOfTyped(field, query[field]);
    return prepared;
  }

  /** Whoever looks for a number sees those alone whose number he might reveal. */
  private scopeOf({ principal, scope }: RequestContext, query: MemberQuery): RowScope {
    const asked = NUMBER_FILTERS.filter((field) => query[field] !== undefined);
    if (asked.length === 0) return scope;
    const nodes = principal.grants.filter(({ permissions }) => permissions.has(REVEAL)).map(({ node }) => node);
    if (nodes.length === 0) throw requestErrors.invalid({}, { errors: asked.map((field) => ({ ...UNREADABLE, pointer: `?${field}` })) });
    const revealed = new ManagedScope(this.tree, nodes);
    return {
      condition: (column, parameters, node) =>
        `(${scope.condition(column, parameters, node)} AND ${revealed.condition('m.organization_id', parameters)})`,
    };
  }
}

const UNREADABLE: Omit<FieldFault, 'pointer'> = {
  code: 'unreadable_field',
  message: {
    zh: '按完整号码查找需要权限“{permission}”。',
    en: 'To look somebody up by the whole number you need the permission {permission}.',
  },
  values: { permission: REVEAL },
};

const UNDATED = { phone: null, workPost: null, address: null, education: null, migrantDestination: null } as const;
const DATES = ['appliedOn', 'joinedOn', 'fullOn', 'migrantSince', 'lostContactSince', 'abroadSince'] as const satisfies readonly (keyof Member)[];

/**
 * Leaves what was so on a day. What has no date is not known of that day, and may have been told to another
 * organisation since, whom it is now for.
 */
function onlyOf(member: Member, day: string): void {
  Object.assign(member, UNDATED);
  for (const field of DATES) if (member[field] !== null && member[field] > day) member[field] = null;
  member.isMigrant = member.migrantSince !== null;
}
