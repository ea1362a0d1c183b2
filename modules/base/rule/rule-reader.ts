import { Injectable } from '@nestjs/common';
import {
  Clock,
  type HeldList,
  type Language,
  ListReader,
  type Page,
  type RequestContext,
  requestErrors,
  type RuleDefinition,
  ScopeTree,
} from '../../../src/index.js';
import type { EffectiveRule } from './effective-rule.js';
import { NationalRules } from './national-rules.js';
import { RuleBook } from './rule-book.js';
import type { Rule, RuleDetails, RuleQuery, RuleVersionDetails } from './rule.dto.js';
import { RuleRepository, type StoredVersion } from './rule.repository.js';

const RULES: HeldList<Rule> = {
  name: 'base.rules',
  key: 'code',
  searched: ({ code, title, regulation }) => [code, title, regulation],
};

/** Tells what holds, and how it came to be. */
@Injectable()
export class RuleReader {
  constructor(
    private readonly national: NationalRules,
    private readonly book: RuleBook,
    private readonly repository: RuleRepository,
    private readonly tree: ScopeTree,
    private readonly lists: ListReader,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `request.not_found` for an organisation out of scope */
  async list(context: RequestContext, query: RuleQuery): Promise<Page<Rule>> {
    const node = await this.nodeOf(context, query.organizationId);
    const place = { node, on: query.on ?? this.clock.today() };
    const wanted = this.national.all.filter(({ severity }) => query.severity === undefined || query.severity.includes(severity));
    const found = await Promise.all(wanted.map(async (rule) => ({ rule, effective: await this.book.effective(rule, place) })));
    const names = await this.tree.namesOf([...new Set(found.flatMap(({ effective }) => [...effective.setBy.values()]))]);
    return this.lists.held(RULES, query, found.map(({ rule, effective }) => shown(rule, effective, names, context.language)));
  }

  /** @throws Problem `request.not_found` */
  async get(context: RequestContext, code: string): Promise<RuleDetails> {
    const rule = this.national.get(code);
    if (!rule) throw requestErrors.notFound();
    const versions = (await this.repository.ofCode(code)).filter((version) => this.isVisible(context, version));
    const { severity, title, stricter } = rule;
    return { code, severity, title: title[context.language], stricter: { ...stricter }, versions: versions.map(detailsOf) };
  }

  /** The regulations, what binds the caller from above, and what was set in his scope. */
  private isVisible({ scope, acting }: RequestContext, { node }: StoredVersion): boolean {
    return node === null || scope.covers(node) || (acting !== null && this.tree.contains(node, acting.node));
  }

  private async nodeOf({ acting, scope }: RequestContext, organizationId: string | undefined): Promise<string> {
    const node = organizationId === undefined ? acting?.node : await this.tree.nodeOf(organizationId);
    if (!node || !scope.covers(node)) throw requestErrors.notFound();
    return node;
  }
}

/** A version as an answer shows it. */
export function detailsOf({ node: _node, code: _code, parameters, ...version }: StoredVersion): RuleVersionDetails {
  return { ...version, parameters: { ...parameters } };
}

function shown(
  { code, severity, title }: RuleDefinition,
  { version, parameters, setBy }: EffectiveRule,
  names: ReadonlyMap<string, string>,
  language: Language,
): Rule {
  const { regulation, article, ruleVersion, effectiveFrom } = version;
  const setters = [...setBy].map(([parameter, organizationId]) => ({ parameter, organizationId, organizationName: names.get(organizationId) ?? '' }));
  return { code, severity, title: title[language], regulation, article, ruleVersion, effectiveFrom, parameters: { ...parameters }, setBy: setters };
}
