import { Injectable } from '@nestjs/common';
import type { DataSubject, PersonalData, PersonalDataSection, Transaction, WorkTransaction } from '../../../src/index.js';

const POSTS = `
  SELECT o.name AS organization, p.post, p.starts_on AS "startsOn", p.ended_on AS "endedOn", p.approval_number AS "approvalNumber",
    p.end_reason AS "endReason", p.created_at AS "createdAt"
  FROM base_posts p JOIN base_organizations o ON o.id = p.organization_id WHERE p.member_id = $1 ORDER BY p.starts_on, p.id`;
/** What people wrote may name him. Which post was held, and until when, belongs to the archive. */
const FORGET_REASONS = `
  UPDATE base_posts SET end_reason = NULL, version = version + 1, updated_at = now() WHERE member_id = $1 AND end_reason IS NOT NULL RETURNING 1`;

/** The posts of a person. */
@Injectable()
export class PostPersonalData implements PersonalData {
  async export({ memberId }: DataSubject, tx: Transaction): Promise<readonly PersonalDataSection[]> {
    if (memberId === null) return [];
    return [{ name: 'base.posts', title: { zh: '党内职务', en: 'Posts' }, rows: await tx.query(POSTS, [memberId]) }];
  }

  async erase({ memberId }: DataSubject, tx: WorkTransaction): Promise<number> {
    return memberId === null ? 0 : (await tx.query(FORGET_REASONS, [memberId])).length;
  }
}
