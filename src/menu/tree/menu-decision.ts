/** What a superior may rule on a module for an organisation and everything below it. */
export const MENU_RULES = ['mandatory', 'allowed', 'recommended', 'forbidden'] as const;
export type MenuRule = (typeof MENU_RULES)[number];

/** The rules that bind: what lies below can neither loosen them nor choose against them. */
export type BindingRule = Extract<MenuRule, 'mandatory' | 'forbidden'>;

/** What an organisation said of one module: its rule, its choice, or both. */
export interface MenuDecision {
  readonly organizationId: string;
  readonly moduleId: string;
  /** null: it ruled nothing. */
  readonly rule: MenuRule | null;
  /** null: it chose nothing. */
  readonly chosen: boolean | null;
  /** The day of the act that said so last, `YYYY-MM-DD`. */
  readonly decidedOn: string;
}

/** A deployed module, as the menu sees it. */
export interface MenuModule {
  readonly id: string;
  /** Ids of the modules that it needs. */
  readonly requires: readonly string[];
}

/** Whether nobody can rule on a module or leave it out: the core serves everybody, and everything stands on base. */
export function isAlwaysInForce(moduleId: string): boolean {
  return moduleId === 'core' || moduleId === 'base';
}

/** Whether a rule binds. */
export function isBinding(rule: MenuRule | null): rule is BindingRule {
  return rule === 'mandatory' || rule === 'forbidden';
}
