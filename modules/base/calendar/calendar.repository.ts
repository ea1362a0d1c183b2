import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Database, type Transaction } from '../../../src/index.js';
import type { SetDay } from './statutory-days.js';

/** A day that an operator set. */
export interface OwnDay extends SetDay {
  readonly day: string;
  /** The last label of the path of the organisation it is set for; null for everywhere. */
  readonly label: string | null;
}

const DAYS = `
  SELECT d.day, d.kind, d.name, split_part(o.path, '/', -2) AS label
  FROM base_calendar_days d LEFT JOIN base_organizations o ON o.id = d.organization_id`;
const YEARS = 'SELECT year FROM base_calendar_years';
const DELETE = 'DELETE FROM base_calendar_days WHERE day = $1 AND organization_id IS NOT DISTINCT FROM $2 RETURNING id';
const INSERT = 'INSERT INTO base_calendar_days (id, day, organization_id, kind, name) VALUES ($1, $2, $3, $4, $5)';
const DECLARE = 'INSERT INTO base_calendar_years (year) VALUES ($1) ON CONFLICT (year) DO NOTHING';
const RETRACT = 'DELETE FROM base_calendar_years WHERE year = $1';
/** Two who set the same day wait for each other. */
const LOCK = `SELECT pg_advisory_xact_lock(hashtext('base.calendar'))`;

/** The statements on the calendar. */
@Injectable()
export class CalendarRepository {
  constructor(private readonly database: Database) {}

  days(): Promise<OwnDay[]> {
    return this.database.query<OwnDay>(DAYS);
  }

  async years(): Promise<number[]> {
    return (await this.database.query<{ year: number }>(YEARS)).map(({ year }) => year);
  }

  /** Sets a day for an organisation, or everywhere, whatever it was before. */
  async set(tx: Transaction, organizationId: string | null, { day, kind, name }: Omit<OwnDay, 'label'>): Promise<void> {
    await tx.query(LOCK);
    await tx.query(DELETE, [day, organizationId]);
    await tx.query(INSERT, [uuidv7(), day, organizationId, kind, name]);
  }

  /** False where it was not set. */
  async remove(tx: Transaction, organizationId: string | null, day: string): Promise<boolean> {
    return (await tx.one(DELETE, [day, organizationId])) !== null;
  }

  async declare(tx: Transaction, year: number, isComplete: boolean): Promise<void> {
    await tx.query(isComplete ? DECLARE : RETRACT, [year]);
  }
}
