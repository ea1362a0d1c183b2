import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { NotificationBus, type RuleCitation, SharedValue, type WorkTransaction } from '../../../src/index.js';
import { labelsOf } from '../organization/organization-path.js';
import { nationalOn } from '../rule/effective-rule.js';
import { citationOf } from '../rule/rule-book.js';
import { workingDaysRule } from './calendar.rules.js';
import { CalendarRepository, type OwnDay } from './calendar.repository.js';
import { dayNumber, dayOf, isWeekend } from './days.js';
import { type SetDay, statutoryDays } from './statutory-days.js';

/** What a day is somewhere. */
export interface CalendarDay {
  readonly day: string;
  readonly kind: 'workday' | 'weekend' | 'holiday';
  /** Of the holiday, or of the one that a make-up day belongs to; null for a plain day. */
  readonly name: string | null;
  /** The holidays of its year are not known. */
  readonly provisional: boolean;
}

/** A day or a number of days that was worked out. */
export interface WorkingDays<T> {
  readonly value: T;
  /** CAL-1; `provisional` where a day that was counted over lies in a year whose holidays are not known. */
  readonly citation: RuleCitation;
}

/** label of an organisation, or '' for everywhere → day → what it is */
interface Own {
  readonly days: ReadonlyMap<string, ReadonlyMap<string, SetDay>>;
  readonly years: ReadonlySet<number>;
}

const EVERYWHERE = '';
const MAX_DAYS = 10_000;

/**
 * Workdays: Monday to Friday, but for what the State Council set and what operators set, everywhere or below an
 * organisation. The lowest organisation on the path has the last word.
 */
@Injectable()
export class WorkCalendar implements OnModuleDestroy {
  private readonly own: SharedValue<Own>;

  constructor(repository: CalendarRepository, bus: NotificationBus) {
    this.own = new SharedValue(bus, 'base.calendar', async () => {
      const [days, years] = await Promise.all([repository.days(), repository.years()]);
      return { days: indexed(days), years: new Set(years) };
    });
  }

  /**
   * The `count`th workday after `from`; before it where `count` is negative; `from` itself for 0.
   *
   * @param node the place of the organisation whose own days count; without it only those set everywhere
   * @throws RangeError for more than 10,000 workdays
   */
  async addWorkingDays(from: string, count: number, node?: string): Promise<WorkingDays<string>> {
    if (!Number.isInteger(count) || Math.abs(count) > MAX_DAYS) throw new RangeError(`Only a whole number of up to ${MAX_DAYS} workdays can be added.`);
    const reading = reader(await this.own.get(), node);
    const step = Math.sign(count);
    let number = dayNumber(from);
    let isProvisional = false;
    for (let left = Math.abs(count); left > 0; ) {
      number += step;
      const { kind, provisional } = reading(number);
      isProvisional ||= provisional;
      if (kind === 'workday') left -= 1;
    }
    return { value: dayOf(number), citation: citation(from, isProvisional) };
  }

  /** How many workdays lie after `from` up to `to`, that day included; negative where `to` is earlier. The counterpart of {@link addWorkingDays}. */
  async workingDaysBetween(from: string, to: string, node?: string): Promise<WorkingDays<number>> {
    const reading = reader(await this.own.get(), node);
    const [start, end] = [dayNumber(from), dayNumber(to)];
    const step = Math.sign(end - start);
    let count = 0;
    let isProvisional = false;
    for (let number = start; number !== end; ) {
      number += step;
      const { kind, provisional } = reading(number);
      isProvisional ||= provisional;
      if (kind === 'workday') count += step;
    }
    return { value: count, citation: citation(from, isProvisional) };
  }

  /** What a day is. */
  async day(day: string, node?: string): Promise<CalendarDay> {
    return reader(await this.own.get(), node)(dayNumber(day));
  }

  /** Each day from `from` to `to`, both included. */
  async days(from: string, to: string, node?: string): Promise<CalendarDay[]> {
    const reading = reader(await this.own.get(), node);
    const [start, end] = [dayNumber(from), dayNumber(to)];
    return Array.from({ length: Math.max(0, end - start + 1) }, (_, index) => reading(start + index));
  }

  /** Whether every holiday of the year is known. */
  async isComplete(year: number): Promise<boolean> {
    return isKnown(await this.own.get(), year);
  }

  /** The calendar changes with this transaction. */
  announce(tx: WorkTransaction): Promise<void> {
    return this.own.announce(tx);
  }

  onModuleDestroy(): void {
    this.own.close();
  }
}

function indexed(days: readonly OwnDay[]): Own['days'] {
  const byLabel = new Map<string, Map<string, SetDay>>();
  for (const { day, label, kind, name } of days) {
    const key = label ?? EVERYWHERE;
    byLabel.set(key, (byLabel.get(key) ?? new Map<string, SetDay>()).set(day, { kind, name }));
  }
  return byLabel;
}

/** Reads days as they are at a place. */
function reader(own: Own, node: string | undefined): (number: number) => CalendarDay {
  const labels = node === undefined ? [] : labelsOf(node).toReversed();
  const tables = [...labels, EVERYWHERE].flatMap((label) => own.days.get(label) ?? []);
  const all = [...tables, statutoryDays().days];
  return (number) => {
    const day = dayOf(number);
    const provisional = !isKnown(own, Number(day.slice(0, 4)));
    for (const table of all) {
      const set = table.get(day);
      if (set) return { day, ...set, provisional };
    }
    return { day, kind: isWeekend(number) ? 'weekend' : 'workday', name: null, provisional };
  };
}

function isKnown({ years }: Own, year: number): boolean {
  return statutoryDays().years.has(year) || years.has(year);
}

function citation(on: string, isProvisional: boolean): RuleCitation {
  return citationOf(workingDaysRule, nationalOn(workingDaysRule, on), isProvisional);
}
