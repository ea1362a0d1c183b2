import { Injectable } from '@nestjs/common';
import { Clock } from '../../../src/index.js';
import { MemberMoves } from '../member/member-moves.js';
import { requireActDay } from '../organization/act-day.js';
import { checkPlace } from '../organization/nesting.js';
import { treeStaysWhole } from '../organization/organization.rules.js';
import { containsPath, depthOf } from '../organization/organization-path.js';
import { type Destination, requireStanding } from '../organization/organization-standing.js';
import type { OrganizationStatus, OrganizationType } from '../organization/organization-types.js';
import { citationOn } from '../rule/rule-book.js';
import type { OpenAct } from './open-act.js';
import { organizationActErrors } from './organization-act.errors.js';
import { extentOf, homeOf, latestOfMembers, type Subject } from './organization-act-rows.js';
import { writePlace } from './organization-act-writes.js';

/** What an organisation is put under. */
export interface NewParent extends Destination {
  readonly type: OrganizationType;
  readonly status: OrganizationStatus;
  readonly path: string;
}

/** Puts organisations elsewhere in the tree. The tree is locked. */
@Injectable()
export class Relocation {
  constructor(
    private readonly moves: MemberMoves,
    private readonly clock: Clock,
  ) {}

  /**
   * Whether an organisation, with all below it, may go under another one on the day of the act.
   * @throws Problem `base.organization_cycle`, `base.act_out_of_order`, `base.not_yet_there`, and those of `checkPlace`
   */
  async check(act: OpenAct, subject: Subject, parent: NewParent): Promise<void> {
    const { tx, effectiveOn } = act;
    if (containsPath(subject.path, parent.path)) {
      throw organizationActErrors.organizationCycle({}, { rule: citationOn(treeStaysWhole, effectiveOn) });
    }
    const { levels, latest } = await extentOf(tx, subject);
    const place = { ...parent, depth: depthOf(parent.path) };
    act.warnings.push(...checkPlace(place, { type: subject.type, levels, on: effectiveOn }));
    requireActDay(effectiveOn, { today: this.clock.today(), latest });
    if (subject.type === 'partyGroup') requireActDay(effectiveOn, { today: this.clock.today(), latest: await latestOfMembers(tx, subject) });
    await requireStanding(tx, parent, 'place', effectiveOn);
  }

  /** Puts it there; the members of a Party group go with it to the branch it then lies in. */
  async carryOut({ tx, id, effectiveOn, document }: OpenAct, subject: Subject, parentId: string): Promise<void> {
    await writePlace(tx, { id, effectiveOn }, [subject.id], parentId);
    if (subject.type !== 'partyGroup') return;
    await this.moves.move(tx, homeOf(subject), { ...document, toOrganizationId: parentId, kind: 'reorganize', effectiveOn, details: { actId: id } });
  }
}
