import { Injectable } from '@nestjs/common';
import type { Warning } from '../../../src/index.js';
import { monthsAfter } from '../calendar/months.js';
import { RuleBook } from '../rule/rule-book.js';
import { COMMITTEE_POSTS } from './post-types.js';
import type { CreatePost } from './post.dto.js';
import { postErrors } from './post.errors.js';
import type { PostHolder, PostPlace, Strength } from './post.repository.js';
import { committeeSize, secretaryPartyAge } from './post.rules.js';

/** What the regulations say of posts (ORG-3, ORG-7). */
@Injectable()
export class PostChecks {
  constructor(private readonly rules: RuleBook) {}

  /** @throws Problem `base.post_not_there`, `base.post_needs_full_member` */
  requireFit(place: PostPlace, holder: PostHolder, { post }: CreatePost): void {
    const isGroup = place.type === 'partyGroup';
    if (place.status !== 'active' || isGroup !== (post === 'groupLeader')) throw postErrors.postNotThere();
    if (holder.stage !== 'fullMember' || holder.membershipStatus !== 'normal') throw postErrors.postNeedsFullMember();
  }

  /**
   * What is unusual about a new post.
   * @throws Problem `base.committee_too_large`
   */
  async warningsOf(place: PostPlace, holder: PostHolder, input: CreatePost): Promise<Warning[]> {
    const at = { node: place.node, on: input.startsOn };
    const warnings: Warning[] = [];
    if (input.post === 'secretary') warnings.push(...(await this.partyAge(holder, at)));
    if (place.type === 'branch' && COMMITTEE_POSTS.includes(input.post) && !place.isOnCommittee) {
      warnings.push(...(await this.enlarged(place, at)));
    }
    return warnings;
  }

  /** What is unusual about a branch that has lost one of its committee (ORG-3). */
  async warningsAfterEnd({ type, committee, fullMembers }: Strength, at: { node: string; on: string }): Promise<Warning[]> {
    if (type !== 'branch') return [];
    const { parameters, citation } = await this.rules.inForce(committeeSize, at);
    if (fullMembers < parameters.fullMembers || committee >= parameters.minCommittee) return [];
    return [{ code: 'base.committee_missing', message: MISSING, values: { fullMembers, least: parameters.minCommittee, committee }, rule: citation }];
  }

  private async partyAge({ fullOn }: PostHolder, at: { node: string; on: string }): Promise<Warning[]> {
    const { parameters, citation } = await this.rules.inForce(secretaryPartyAge, at);
    if (fullOn === null || monthsAfter(fullOn, parameters.months) <= at.on) return [];
    return [{ code: 'base.secretary_party_age', message: YOUNG, values: { fullOn, months: parameters.months }, rule: citation }];
  }

  private async enlarged({ committee, fullMembers }: PostPlace, at: { node: string; on: string }): Promise<Warning[]> {
    const { parameters, citation } = await this.rules.inForce(committeeSize, at);
    const count = committee + 1;
    if (count > parameters.maxCommittee) throw postErrors.committeeTooLarge({ max: parameters.maxCommittee, count: committee }, { rule: citation });
    if (fullMembers < parameters.fullMembers && count > parameters.smallBranchPosts) {
      return [{ code: 'base.branch_too_small_for_committee', message: SMALL, values: { fullMembers, posts: parameters.smallBranchPosts }, rule: citation }];
    }
    if (count <= parameters.usualCommittee) return [];
    return [{ code: 'base.committee_large', message: LARGE, values: { count, usual: parameters.usualCommittee }, rule: citation }];
  }
}

const YOUNG = { zh: '于 {fullOn} 转正，任书记时党龄不满 {months} 个月。', en: 'A full member since {fullOn}, for less than {months} months.' };
const SMALL = {
  zh: '支部正式党员只有 {fullMembers} 人，一般不设支委会，只设 {posts} 名书记、副书记。',
  en: 'The branch has {fullMembers} full members: usually no committee, but {posts} posts of secretary and deputy.',
};
const LARGE = { zh: '支委会将有 {count} 人，一般不超过 {usual} 人。', en: 'The committee will have {count} members; {usual} at most are usual.' };
const MISSING = {
  zh: '支部有正式党员 {fullMembers} 人，应设不少于 {least} 人的支委会，现有 {committee} 人。',
  en: 'The branch has {fullMembers} full members and should have a committee of {least} at least; it has {committee}.',
};
