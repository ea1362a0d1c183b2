import { ArrayField, ChoiceField, DateField, FlagField, IdField, ObjectField, TextField } from '../../http/fields/field.decorators.js';
import { of } from '../../http/fields/field-type.js';
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
export class DecideMenu {
  @ChoiceField(MENU_RULES, { optional: true, nullable: true, description: { zh: '对本组织及其下级的规定', en: 'The rule for it and everything below' } })
  rule?: MenuRule | null;

  @FlagField({ optional: true, nullable: true, description: { zh: '是否选用', en: 'Whether to use it' } }) chosen?: boolean | null;

  @DateField({ optional: true, description: { zh: '生效日期，默认今天', en: 'The first day; today unless said' } }) effectiveOn?: string;

  @TextField({ max: 100, trim: true, optional: true, description: { zh: '文号', en: 'Number of the document' } }) documentNumber?: string;

  @TextField({ max: 500, trim: true, optional: true, description: { zh: '理由', en: 'Why' } }) reason?: string;
}

/** The query of a menu. */
export class MenuDayQuery {
  @DateField({ optional: true, description: { zh: '哪一天，默认今天', en: 'Which day; today unless said' } }) on?: string;
}
