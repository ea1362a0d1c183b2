import { ArrayField, ChoiceField, DateField, FlagField, IdField, IntegerField, ObjectField, TextField } from '../../http/fields/field.decorators.js';
import { pickOf } from '../../http/fields/derive.js';
import { of } from '../../http/fields/field-type.js';
import { ActHead } from '../acts/act.dto.js';
import { MENU_RULES, type MenuRule } from './menu-decision.js';

/** Who decided that a module is or is not in force. */
export class MenuDecider {
  @IdField() organizationId: string;
  @TextField() organizationName: string;
  @ChoiceField(['rule', 'choice'], { description: { zh: '规定或选择', en: 'Whether it ruled or chose' } }) act: 'rule' | 'choice';
  @TextField({ description: { zh: '所规定或选择的模块', en: 'The module it ruled on or chose' } }) moduleId: string;
  @DateField({ description: { zh: '自何日起', en: 'The first day' } }) decidedOn: string;
}

/** How a module stands for an organisation. */
export class OrganizationMenuItem {
  @TextField() id: string;
  @TextField() title: string;
  @FlagField({ description: { zh: '是否生效', en: 'Whether it is in force' } }) inForce: boolean;
  @FlagField({ nullable: true, description: { zh: '本组织的选择；没有选择为 null', en: 'What the organization itself chose; null for nothing' } })
  chosen: boolean | null;
  @ChoiceField(MENU_RULES, { nullable: true, description: { zh: '本组织的规定；没有规定为 null', en: 'What the organization itself ruled; null for nothing' } })
  rule: MenuRule | null;
  @ObjectField(() => MenuDecider, { nullable: true, description: { zh: '由谁决定；无人决定为 null', en: 'Who decided it; null where nobody did' } })
  decidedBy: MenuDecider | null;
  @TextField({ max: 1000, description: { zh: '原因', en: 'Why, in one sentence' } }) reason: string;
}

/** The menu of an organisation. */
export class OrganizationMenu {
  @ArrayField(of.object(() => OrganizationMenuItem), { maxItems: 1000 }) items: OrganizationMenuItem[];
}

/** The body of `PUT /organizations/{id}/menu/{moduleId}`: what is left out stays as it is, null takes it back. */
export class DecideMenu extends ActHead {
  @ChoiceField(MENU_RULES, { optional: true, nullable: true, description: { zh: '对本组织及其下级的规定', en: 'The rule for it and everything below' } })
  rule?: MenuRule | null;

  @FlagField({ optional: true, nullable: true, description: { zh: '是否选用', en: 'Whether to use it' } }) chosen?: boolean | null;
}

/** The body of `POST /organizations/{id}/menu/plan`: a decision as {@link DecideMenu} has it. */
export class PlanMenu extends pickOf(DecideMenu, ['rule', 'chosen', 'effectiveOn']) {
  @TextField({ max: 64, pattern: /^[a-z][a-z0-9-]*$/, description: { zh: '模块', en: 'The module' } }) moduleId: string;
}

/** A module that a decision would turn on or off, for the organisation or somewhere below it. */
export class MenuPlanChange {
  @TextField() id: string;
  @TextField() title: string;
  @FlagField({ description: { zh: '此后是否生效', en: 'Whether it would be in force then' } }) inForce: boolean;
  @FlagField({ description: { zh: '是否对本组织就有变化；否则只对某些下级', en: 'Whether that changes for the organization itself; else for some below it alone' } })
  here: boolean;
  @TextField({ max: 1000 }) reason: string;
  @ArrayField(of.text({ max: 300 }), { maxItems: 10_000, description: { zh: '随之开放或关闭的接口', en: 'Routes that come or go' } }) routes: string[];
  @ArrayField(of.text(), { maxItems: 10_000 }) permissions: string[];
  @ArrayField(of.text(), { maxItems: 1000 }) jobs: string[];
}

/** How many of something a decision concerns. */
export class MenuPlanImpact {
  @TextField() name: string;
  @TextField() title: string;
  @IntegerField({ min: 0 }) count: number;
}

/** What a decision would change. */
export class MenuPlan {
  @ArrayField(of.object(() => MenuPlanChange), { maxItems: 1000, description: { zh: '本组织及其下级的变化', en: 'What changes for the organization and below it' } })
  changes: MenuPlanChange[];

  @ArrayField(of.object(() => MenuPlanImpact), { maxItems: 1000, description: { zh: '涉及的数量，含下级', en: 'How many it concerns, below it included' } })
  impact: MenuPlanImpact[];
}
