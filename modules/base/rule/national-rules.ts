import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Contributions, type RuleDefinition, StartupError } from '../../../src/index.js';
import { RuleRepository } from './rule.repository.js';

/** The rules that the loaded modules carry out, as the regulations have them; stored at every start. */
@Injectable()
export class NationalRules implements OnApplicationBootstrap {
  private rules: ReadonlyMap<string, RuleDefinition> | undefined;

  constructor(
    private readonly contributions: Contributions,
    private readonly repository: RuleRepository,
  ) {}

  /** In order of code: `DUE-2` before `DUE-10`. */
  get all(): readonly RuleDefinition[] {
    return [...this.byCode.values()];
  }

  get(code: string): RuleDefinition | null {
    return this.byCode.get(code) ?? null;
  }

  /** @throws StartupError `base.rule_declared_twice` */
  async onApplicationBootstrap(): Promise<void> {
    const versions = this.all.flatMap(({ code, versions: all }) => all.map((version) => ({ id: uuidv7(), code, ...version })));
    await this.repository.keepNational(versions);
  }

  private get byCode(): ReadonlyMap<string, RuleDefinition> {
    this.rules ??= indexed(this.contributions.entries('rules').map(({ value }) => value));
    return this.rules;
  }
}

const NATURAL = new Intl.Collator('en', { numeric: true });

function indexed(rules: readonly RuleDefinition[]): ReadonlyMap<string, RuleDefinition> {
  const sorted = rules.toSorted((a, b) => NATURAL.compare(a.code, b.code));
  const twice = sorted.find(({ code }, index) => sorted[index + 1]?.code === code);
  if (twice) {
    throw new StartupError('base.rule_declared_twice', {
      zh: `两个模块都声明了规则 ${twice.code}。只能由其中一个执行。`,
      en: `Two modules declare the rule ${twice.code}. Let one of them carry it out.`,
    });
  }
  return new Map(sorted.map((rule) => [rule.code, rule]));
}
