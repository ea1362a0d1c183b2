import { Injectable } from '@nestjs/common';
import type { DataSubject, PersonalData, PersonalDataSection, Transaction, WorkTransaction } from 'zhibu';

const HOURS = `
  SELECT a.title AS activity, a.place, a.held_on AS "heldOn", h.minutes, h.note, h.confirmed_at AS "confirmedAt", h.created_at AS "createdAt"
  FROM volunteer_hours_entries h JOIN volunteer_hours_activities a ON a.id = h.activity_id WHERE h.member_id = $1 ORDER BY a.held_on, h.id`;
const ORGANIZED = `
  SELECT title AS activity, place, held_on AS "heldOn", created_at AS "createdAt" FROM volunteer_hours_activities WHERE organizer_id = $1 ORDER BY held_on, id`;
const FORGET_HOURS = `
  UPDATE volunteer_hours_entries SET member_id = NULL, note = NULL, version = version + 1, updated_at = now() WHERE member_id = $1 RETURNING 1`;
const FORGET_ORGANIZER = `
  UPDATE volunteer_hours_activities SET organizer_id = NULL, version = version + 1, updated_at = now() WHERE organizer_id = $1 RETURNING 1`;

/** The hours of a person, and the work that he organized. Erased, they are nobody's, and stay in the sums of his branch. */
@Injectable()
export class HoursPersonalData implements PersonalData {
  async export({ memberId }: DataSubject, tx: Transaction): Promise<readonly PersonalDataSection[]> {
    if (memberId === null) return [];
    return [
      { name: 'volunteer-hours.hours', title: { zh: '志愿服务时长', en: 'Volunteer hours' }, rows: await tx.query(HOURS, [memberId]) },
      { name: 'volunteer-hours.organized', title: { zh: '组织的志愿服务活动', en: 'Organized voluntary work' }, rows: await tx.query(ORGANIZED, [memberId]) },
    ];
  }

  async erase({ memberId }: DataSubject, tx: WorkTransaction): Promise<number> {
    return memberId === null ? 0 : forgetMember(tx, memberId);
  }
}

/** Takes a person out of everything that is kept. @returns how many rows were changed */
export async function forgetMember(tx: WorkTransaction, memberId: string): Promise<number> {
  const hours = await tx.query(FORGET_HOURS, [memberId]);
  return hours.length + (await tx.query(FORGET_ORGANIZER, [memberId])).length;
}
