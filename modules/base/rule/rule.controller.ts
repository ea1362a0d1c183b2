import { Body, Controller, Delete, Get, Post, Query } from '@nestjs/common';
import { Ctx, Endpoint, IdParam, KeyParam, type Page, pageOf, type RequestContext, requestErrors, Requires } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import { CreateRuleVersion, Rule, RuleDetails, RuleQuery, RuleVersionDetails } from './rule.dto.js';
import { ruleErrors } from './rule.errors.js';
import { RuleReader } from './rule-reader.js';
import { RuleService } from './rule.service.js';

const { rule } = basePermissions;
/** The form of the code of a rule: `MEM-6`. */
const RULE_CODE = /^[A-Z][A-Z0-9]*-[0-9]+$/;

/** The regulations as data, with what organisations made stricter. */
@Controller('rules')
export class RuleController {
  constructor(
    private readonly reader: RuleReader,
    private readonly rules: RuleService,
  ) {}

  @Get()
  @Requires(rule.read)
  @Endpoint({ summary: { zh: '对一个组织有效的规则', en: 'List the rules that hold for an organization' }, returns: pageOf(Rule), errors: [requestErrors.notFound] })
  list(@Ctx() context: RequestContext, @Query() query: RuleQuery): Promise<Page<Rule>> {
    return this.reader.list(context, query);
  }

  @Get(':code')
  @Requires(rule.read)
  @Endpoint({ summary: { zh: '一条规则的各个版本', en: 'One rule with its versions' }, returns: RuleDetails, errors: [requestErrors.notFound] })
  get(@Ctx() context: RequestContext, @KeyParam('code', RULE_CODE) code: string): Promise<RuleDetails> {
    return this.reader.get(context, code);
  }

  @Post(':code/versions')
  @Requires(rule.manage)
  @Endpoint({
    summary: { zh: '对组织及其下级从严', en: 'Make a rule stricter for an organization and everything below it' },
    returns: RuleVersionDetails,
    creates: true,
    errors: [
      requestErrors.notFound,
      ruleErrors.ruleLooser,
      ruleErrors.ruleParameterUnknown,
      ruleErrors.ruleParameterNotANumber,
      ruleErrors.ruleParametersMissing,
      ruleErrors.ruleVersionExists,
    ],
  })
  create(@Ctx() context: RequestContext, @KeyParam('code', RULE_CODE) code: string, @Body() version: CreateRuleVersion): Promise<RuleVersionDetails> {
    return this.rules.create(context, code, version);
  }

  @Delete(':code/versions/:id')
  @Requires(rule.manage)
  @Endpoint({ summary: { zh: '终止本地标准', en: 'End a version of an organization' }, errors: [requestErrors.notFound, ruleErrors.nationalRuleStays] })
  end(@Ctx() context: RequestContext, @KeyParam('code', RULE_CODE) code: string, @IdParam() id: string): Promise<void> {
    return this.rules.end(context, code, id);
  }
}
