import { ArrayField, ChoiceField, DateField, FlagField, IdField, JsonField, ObjectField, TextField } from '../../http/fields/field.decorators.js';
import { of } from '../../http/fields/field-type.js';
import { ActHead } from '../acts/act.dto.js';

const SOURCES = ['lock', 'organization', 'deployment', 'default'] as const;
const KEY = { max: 100 };

/** Who decided what a setting is. */
export class SettingDecider {
  @IdField() organizationId: string;
  @TextField() organizationName: string;
  @ChoiceField(['lock', 'value'], { description: { zh: '锁定，或设定其值', en: 'Whether it locked the setting or set its value' } }) act: 'lock' | 'value';
  @DateField({ description: { zh: '自何日起', en: 'The first day' } }) decidedOn: string;
}

/** How a setting stands for an organisation. */
export class OrganizationSetting {
  @TextField() moduleId: string;
  @TextField(KEY) key: string;
  @TextField({ nullable: true, description: { zh: '名称；没有为 null', en: 'Its name; null where it has none' } }) title: string | null;
  @JsonField({ anyValue: true, description: { zh: '现行值', en: 'The value that holds' } }) value: unknown;
  @JsonField({ anyValue: true, description: { zh: '本组织设定的值；没有设定为 null', en: 'What the organization itself set; null for nothing' } }) ownValue: unknown;
  @JsonField({ description: { zh: '值的 JSON Schema', en: 'JSON Schema of its value' } }) schema: Record<string, unknown>;
  @ChoiceField(SOURCES, { description: { zh: '值的来源', en: 'Where the value comes from' } }) source: (typeof SOURCES)[number];
  @FlagField({ description: { zh: '是否已被上级锁定', en: 'Whether a superior locked it, so that it cannot be changed here' } }) locked: boolean;
  @FlagField({ description: { zh: '本组织是否锁定', en: 'Whether the organization itself locks it for what lies below' } }) ownLock: boolean;
  @ObjectField(() => SettingDecider, { nullable: true, description: { zh: '由谁决定；无人决定为 null', en: 'Who decided it; null where nobody did' } })
  decidedBy: SettingDecider | null;
  @TextField({ max: 1000, description: { zh: '原因', en: 'Why, in one sentence' } }) reason: string;
}

/** Settings of an organisation. */
export class OrganizationSettings {
  @ArrayField(of.object(() => OrganizationSetting), { maxItems: 10_000 }) items: OrganizationSetting[];
}

/** The body of `PUT /organizations/{id}/settings/{moduleId}`: what is left out stays as it is. */
export class DecideSettings extends ActHead {
  @JsonField({ optional: true, description: { zh: '设置及其值；null 表示收回', en: 'Values by setting; null takes one back' } }) values?: Record<string, unknown>;

  @ArrayField(of.text(KEY), { maxItems: 1000, optional: true, description: { zh: '锁定的全部设置，下级不得更改', en: 'All settings that it locks for what lies below' } })
  locked?: string[];
}
