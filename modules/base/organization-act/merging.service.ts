import { Injectable } from '@nestjs/common';
import { Clock, type RequestContext } from '../../../src/index.js';
import { OrganizationGrants } from '../identity/grant/organization-grants.js';
import { BranchSizes } from '../member/branch-sizes.js';
import { MemberMoves } from '../member/member-moves.js';
import { requireActDay } from '../organization/act-day.js';
import { checkPlace } from '../organization/nesting.js';
import { organizationErrors } from '../organization/organization.errors.js';
import { treeStaysWhole } from '../organization/organization.rules.js';
import { containsPath, depthOf } from '../organization/organization-path.js';
import { citationOn } from '../rule/rule-book.js';
import { ActStage } from './act-stage.js';
import type { OpenAct } from './open-act.js';
import { OpenCases } from './open-cases.js';
import type { MergeOrganizations, ReorganizedOrganization } from './organization-act.dto.js';
import { organizationActErrors } from './organization-act.errors.js';
import { organizationDissolved, organizationMerged } from './organization-act.events.js';
import { extentOf, homeOf, latestOfMembers, levelsOf, lockChildren, lockSubjects, type Subject } from './organization-act-rows.js';
import { writePlace, writeStatus } from './organization-act-writes.js';

/** The act by which organisations go into another one (合并). */
@Injectable()
export class MergingService {
  constructor(
    private readonly stage: ActStage,
    private readonly cases: OpenCases,
    private readonly moves: MemberMoves,
    private readonly grants: OrganizationGrants,
    private readonly sizes: BranchSizes,
    private readonly clock: Clock,
  ) {}

  /**
   * Has organisations in scope go into `id`: what lies below them and their members go there, their grants end,
   * and they are dissolved.
   *
   * @throws Problem `base.organization_not_found`, `base.organization_dissolved`, `base.root_stays`,
   *   `base.organization_cycle`, `base.groups_merge_among_themselves`, and those of `checkPlace`,
   *   {@link OpenCases.requireNone}, {@link MemberMoves.move} and {@link ActStage.perform}
   */
  merge(context: RequestContext, id: string, input: MergeOrganizations): Promise<ReorganizedOrganization> {
    return this.stage.perform(context, { id, kind: 'merge', input, reshapes: true }, async (act) => {
      const sources = await this.sources(act, input.organizationIds);
      const mergedIds = sources.map((source) => source.id);
      await this.cases.requireNone(act, 'merge', mergedIds.map((each) => ({ id: each, pointer: `/organizationIds/${input.organizationIds.indexOf(each)}` })));
      const children = (await lockChildren(act.tx, mergedIds)).filter((child) => !mergedIds.includes(child.id));
      await checkPlaces(act, children);
      const movedIds = children.map((child) => child.id);
      await act.record({ organizationIds: mergedIds, movedIds, successorId: id }, [...mergedIds, ...movedIds]);
      for (const source of sources) await this.empty(act, source, children);
      await writeStatus(act.tx, act, mergedIds, 'dissolved');
      await this.grants.end(act.tx, mergedIds);
      act.warnings.push(...(await this.sizes.warnings(act.tx, [id], act.effectiveOn)));
      announce(act, mergedIds, movedIds);
      return {};
    });
  }

  private async sources({ tx, context, subject, effectiveOn }: OpenAct, organizationIds: readonly string[]): Promise<Subject[]> {
    const ids = [...new Set(organizationIds)];
    const sources = await lockSubjects(tx, context.scope, ids);
    const missing = ids.find((id) => !sources.some((source) => source.id === id));
    if (missing !== undefined) throw organizationErrors.organizationNotFound({ id: missing });
    for (const source of sources) {
      requireMergeable(source, subject, effectiveOn);
      const { latest } = await extentOf(tx, source);
      for (const day of [source.effectiveOn, latest, await latestOfMembers(tx, source)]) requireActDay(effectiveOn, { today: this.clock.today(), latest: day });
    }
    return sources;
  }

  /** One source after another: what lies below one may hold the next, whose place is then another. */
  private async empty(act: OpenAct, source: Subject, children: readonly Subject[]): Promise<void> {
    const { tx, id, subject, effectiveOn, document } = act;
    const own = children.filter(({ parentId }) => parentId === source.id).map((child) => child.id);
    if (own.length > 0) await writePlace(tx, act, own, subject.id);
    const { organizationId, groupId } = homeOf(subject);
    const group = groupId === undefined ? {} : { toGroupId: groupId };
    const move = { ...document, toOrganizationId: organizationId, ...group, kind: 'reorganize', effectiveOn, details: { actId: id } } as const;
    await this.moves.move(tx, homeOf(source), move);
  }
}

/** What happened below them is known from those they lie in, and the one they go to is there: only their places matter. */
async function checkPlaces({ tx, subject, effectiveOn, warnings }: OpenAct, children: readonly Subject[]): Promise<void> {
  if (children.length === 0) return;
  const levels = await levelsOf(tx, children);
  const place = { ...subject, depth: depthOf(subject.path) };
  for (const { id, type } of children) warnings.push(...checkPlace(place, { type, levels: levels.get(id) ?? 1, on: effectiveOn }));
}

function requireMergeable(source: Subject, target: Subject, on: string): void {
  if (source.parentId === null) throw organizationActErrors.rootStays();
  if (source.status === 'dissolved') throw organizationActErrors.organizationDissolved();
  if (containsPath(source.path, target.path)) throw organizationActErrors.organizationCycle({}, { rule: citationOn(treeStaysWhole, on) });
  const groups = [source, target].filter(({ type }) => type === 'partyGroup').length;
  if (groups === 1 || (groups === 2 && source.parentId !== target.parentId)) throw organizationActErrors.groupsMergeAmongThemselves();
}

function announce({ tx, subject, payload }: OpenAct, mergedIds: readonly string[], movedIds: readonly string[]): void {
  tx.emit(organizationMerged, { organizationId: subject.id, payload: { ...payload, mergedIds, movedIds } });
  for (const organizationId of mergedIds) {
    tx.emit(organizationDissolved, { organizationId, payload: { ...payload, organizationId, successorId: subject.id } });
  }
}
