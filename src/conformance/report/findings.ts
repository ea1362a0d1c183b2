import type { Text, TextValues } from '../../i18n/text.js';
import { CHECK_IDS, type CheckId, CHECKS } from './checks.js';
import { FAULTS, type FaultName } from './faults.js';

/** What is wrong at one place of a module. */
export interface Finding {
  readonly fault: FaultName;
  /** A route, a table, an error: `POST /api/v1/visits`. */
  readonly place: string;
  readonly text: Text;
  readonly cure: Text;
  readonly values: TextValues;
}

/** What came of one check. */
export interface CheckResult {
  readonly id: CheckId;
  readonly title: Text;
  /** How many things were looked at. */
  readonly looked: number;
  readonly findings: readonly Finding[];
  /** What was found and is as it should be, with the reason that the module gives. */
  readonly exempt: ReadonlyArray<{ readonly place: string; readonly reason: string }>;
}

interface Tally {
  looked: number;
  readonly findings: Finding[];
  readonly exempt: { place: string; reason: string }[];
}

/** Gathers what the checks find; what the module exempts is kept apart. */
export class Findings {
  private readonly tallies = new Map<CheckId, Tally>();
  private readonly usedKeys = new Set<string>();
  private exemptions: Readonly<Record<string, string>> = {};

  /** @param wanted the checks that are told; the others go unheard */
  constructor(private readonly wanted: ReadonlySet<CheckId>) {}

  /** Takes the exemptions of the module; before anything is found. */
  exempt(exemptions: Readonly<Record<string, string>>): void {
    this.exemptions = exemptions;
  }

  wants(...checks: readonly CheckId[]): boolean {
    return checks.some((check) => this.wanted.has(check));
  }

  /** Counts something that a check looks at. */
  look(check: CheckId, count = 1): void {
    this.tally(check).looked += count;
  }

  /** The same fault at the same place is told once. */
  add(fault: FaultName, place: string, values: TextValues = {}): void {
    const { check, text, cure } = FAULTS[fault];
    const tally = this.tally(check);
    const key = `${check} ${place}`;
    const reason = this.exemptions[key];
    if (reason !== undefined) {
      if (!this.usedKeys.has(key)) tally.exempt.push({ place, reason });
      this.usedKeys.add(key);
    } else if (!tally.findings.some((known) => known.fault === fault && known.place === place)) {
      tally.findings.push({ fault, place, text, cure, values });
    }
  }

  /** @param isWhole everything has run, so that an exemption which was not needed is a finding */
  results(isWhole: boolean): CheckResult[] {
    if (isWhole) this.addStaleExemptions();
    return CHECK_IDS.filter((id) => this.wanted.has(id)).map((id) => ({ id, title: CHECKS[id], ...this.tally(id) }));
  }

  private addStaleExemptions(): void {
    for (const key of Object.keys(this.exemptions)) {
      const check = key.split(' ', 1)[0] ?? '';
      const hasRun = !(check in CHECKS) || this.wanted.has(check as CheckId);
      if (hasRun && !this.usedKeys.has(key)) this.add('staleExemption', key, { key });
    }
  }

  private tally(check: CheckId): Tally {
    const known = this.tallies.get(check);
    if (known) return known;
    const made = { looked: 0, findings: [], exempt: [] };
    this.tallies.set(check, made);
    return made;
  }
}
