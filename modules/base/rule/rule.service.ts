import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import {
  Clock,
  type RequestContext,
  requestErrors,
  requireInScope,
  type RuleDefinition,
  type RuleParameters,
  ScopeTree,
  UnitOfWork,
  type WorkTransaction,
} from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import { isLooser } from './effective-rule.js';
import { LocalRules } from './local-rules.js';
import { NationalRules } from './national-rules.js';
import { citationOf, RuleBook, type RulePlace } from './rule-book.js';
import { detailsOf } from './rule-reader.js';
import type { CreateRuleVersion, RuleVersionDetails } from './rule.dto.js';
import { ruleErrors } from './rule.errors.js';
import { readParameters } from './rule-parameters.js';
import { RuleRepository } from './rule.repository.js';

const action = basePermissions.rule.manage.key;

/** Lets organisations make rules stricter for their subtrees. */
@Injectable()
export class RuleService {
  constructor(
    private readonly national: NationalRules,
    private readonly book: RuleBook,
    private readonly local: LocalRules,
    private readonly repository: RuleRepository,
    private readonly tree: ScopeTree,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
  ) {}

  /**
   * What lies below and would now be looser stays stored and has no effect.
   * @throws Problem `request.not_found`, `base.rule_looser`, `base.rule_version_exists` and those of {@link readParameters}
   */
  create(context: RequestContext, code: string, input: CreateRuleVersion): Promise<RuleVersionDetails> {
    const rule = this.national.get(code);
    if (!rule) throw requestErrors.notFound();
    const parameters = readParameters(rule, input.parameters);
    const { organizationId, effectiveFrom, reason, documentNumber = null } = input;
    return this.work.run(context, async (tx) => {
      const node = await requireInScope(this.tree, tx, context.scope, organizationId);
      await this.requireStricter(rule, parameters, { node, on: effectiveFrom }, organizationId);
      const id = uuidv7();
      const isNew = await this.repository.insert(tx, { id, code, organizationId, effectiveFrom, parameters, documentNumber, reason });
      if (!isNew) throw ruleErrors.ruleVersionExists({ code, effectiveFrom });
      const created = await this.repository.lock(tx, code, id);
      if (!created) throw new Error('nothing was inserted');
      tx.audit({ action, targetKind: 'rule', targetId: id, organizationId, fields: [`rule:${code}`, ...Object.keys(parameters)], reason });
      await this.local.announce(tx);
      return detailsOf(created);
    });
  }

  /** From today on it no longer holds; one yet to begin never will. @throws Problem `request.not_found`, `base.national_rule_stays` */
  end(context: RequestContext, code: string, id: string): Promise<void> {
    return this.work.run(context, async (tx) => {
      const version = await this.repository.lock(tx, code, id);
      if (!version) throw requestErrors.notFound();
      if (version.node === null) throw ruleErrors.nationalRuleStays({ regulation: version.regulation });
      if (!context.scope.covers(version.node)) throw requestErrors.notFound();
      if (version.effectiveUntil === null) await this.endNow(tx, code, id, version.organizationId);
    });
  }

  private async endNow(tx: WorkTransaction, code: string, id: string, organizationId: string | null): Promise<void> {
    await this.repository.end(tx, id, this.clock.today());
    tx.audit({ action, targetKind: 'rule', targetId: id, organizationId, fields: [`rule:${code}`, 'effectiveUntil'] });
    await this.local.announce(tx);
  }

  private async requireStricter(rule: RuleDefinition, parameters: RuleParameters, place: RulePlace, organizationId: string): Promise<void> {
    const { version, parameters: above, setBy } = await this.book.above(rule, place, organizationId);
    for (const [parameter, value] of Object.entries(parameters)) {
      const limit = above[parameter];
      if (limit === undefined || !isLooser(rule.stricter[parameter], value, limit)) continue;
      const setter = setBy.get(parameter);
      const name = setter === undefined ? version.regulation : (await this.tree.namesOf([setter])).get(setter);
      throw ruleErrors.ruleLooser({ code: rule.code, parameter, value, above: limit, setBy: name }, { rule: citationOf(rule, version) });
    }
  }
}
