import { render, type Text } from '../../i18n/text.js';
import type { DeployedSheet } from './deployed-settings.js';
import type { SettingState } from './effective-settings.js';
import type { SettingDecision } from './setting-decision.js';

/** Says in one sentence why a setting has its value. @param names of organisations by id */
export function reasonOf(sheet: DeployedSheet, state: SettingState, names: ReadonlyMap<string, string>): Text {
  const { key, lockedBy, setAside, setBy } = state;
  const by = (decision: SettingDecision) => ({ organization: names.get(decision.organizationId) ?? decision.organizationId, day: decision.decidedOn });
  const origin = setBy ? fill(TEXTS.set, by(setBy)) : sheet.given.has(key) ? TEXTS.deployment : TEXTS.byDefault;
  if (setAside) return fill(TEXTS.setAside, { ...by(setAside), origin });
  if (!lockedBy) return sentence(origin);
  if (setBy?.organizationId === lockedBy.organizationId) return fill(TEXTS.setAndLocked, by(lockedBy));
  return fill(TEXTS.locked, { ...by(lockedBy), origin });
}

/** The organisations that the reason for a setting names. */
export function organizationsIn({ lockedBy, setAside, setBy }: SettingState): string[] {
  return [lockedBy, setAside, setBy].flatMap((decision) => (decision ? [decision.organizationId] : []));
}

function fill(text: Text, values: Readonly<Record<string, string | Text>>): Text {
  return { zh: render(text, 'zh', values), en: render(text, 'en', values) };
}

function sentence({ zh, en }: Text): Text {
  return { zh: `${zh}。`, en: `${en.charAt(0).toUpperCase()}${en.slice(1)}.` };
}

const TEXTS = {
  byDefault: { zh: '值为模块的默认值', en: 'the value is the default of the module' },
  deployment: { zh: '值由本部署的 zhibu.yaml 设定', en: 'the value is that of zhibu.yaml' },
  set: { zh: '值由{organization}自 {day} 起设定', en: '{organization} has set the value since {day}' },
  setAndLocked: { zh: '{organization}自 {day} 起设定并锁定，下级不得更改。', en: '{organization} has set and locked it since {day}.' },
  locked: { zh: '{organization}自 {day} 起锁定，下级不得更改；{origin}。', en: '{organization} has locked it since {day}; {origin}.' },
  setAside: {
    zh: '{organization}自 {day} 起另有设定，但与上级的值不能并存，暂不生效；{origin}。',
    en: '{organization} has set another value since {day}, which does not go with what is inherited and waits; {origin}.',
  },
} satisfies Record<string, Text>;
