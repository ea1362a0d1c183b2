import { type Contributions, defineRule, type RuleDefinition } from '../../../src/index.js';
import { NationalRules } from './national-rules.js';
import type { RuleRepository } from './rule.repository.js';

const rule = (code: string): RuleDefinition =>
  defineRule({
    code,
    severity: 'W',
    title: { zh: code, en: code },
    versions: [{ ruleVersion: '2020', effectiveFrom: '2020-01-01', regulation: '条例', article: '一', parameters: {} }],
    stricter: {},
  });

function nationalRules(codes: readonly string[]) {
  const kept: { code: string }[] = [];
  const contributions = { entries: () => codes.map((code) => ({ moduleId: 'test', value: rule(code) })) };
  const repository = { keepNational: (versions: { code: string }[]) => Promise.resolve(void kept.push(...versions)) };
  return { kept, rules: new NationalRules(contributions as unknown as Contributions, repository as unknown as RuleRepository) };
}

describe('the rules of the loaded modules', () => {
  it('are in the order in which people count them', () => {
    expect(nationalRules(['ORG-2', 'DUE-10', 'DUE-2']).rules.all.map(({ code }) => code)).toEqual(['DUE-2', 'DUE-10', 'ORG-2']);
  });

  it('are stored at the start', async () => {
    const { rules, kept } = nationalRules(['ORG-2', 'ORG-1']);
    await rules.onApplicationBootstrap();
    expect(kept.map(({ code }) => code)).toEqual(['ORG-1', 'ORG-2']);
  });

  it('are declared by one module each, else the server does not start', async () => {
    await expect(nationalRules(['ORG-1', 'ORG-2', 'ORG-1']).rules.onApplicationBootstrap()).rejects.toMatchObject({ code: 'base.rule_declared_twice' });
  });
});
