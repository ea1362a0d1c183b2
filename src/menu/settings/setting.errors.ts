import { defineErrors } from '../../errors/define-errors.js';

/** Refusals about settings of organisations. */
export const settingErrors = defineErrors('menu', {
  moduleHasNoSettings: {
    status: 409,
    title: { zh: '此模块没有设置', en: 'No settings' },
    detail: {
      zh: '模块“{module}”没有可由组织决定的设置。有设置的模块：{known}。',
      en: 'The module {module} has no settings that organizations decide about. Modules with settings: {known}.',
    },
  },
  settingUnknown: {
    status: 422,
    title: { zh: '没有这项设置', en: 'No such setting' },
    detail: {
      zh: '模块“{module}”没有可由组织决定的设置“{keys}”。可用的是：{known}。',
      en: 'The module {module} has no setting {keys} that organizations decide about. Known are: {known}.',
    },
  },
  settingInvalid: {
    status: 422,
    title: { zh: '设置无效', en: 'Invalid setting' },
    detail: {
      zh: '与继承的值合并后，模块“{module}”的设置不符合要求，详见 errors。请更正所列的值，或用 null 收回。',
      en: 'With what is inherited, the settings of {module} are not valid: see errors. Correct those values, or take them back by null.',
    },
  },
  settingLockedAbove: {
    status: 409,
    title: { zh: '上级已锁定此设置', en: 'A superior locked it' },
    detail: {
      zh: '模块“{module}”的设置“{key}”已由{organization}自 {day} 起锁定，其值为 {value}。请先由该组织更改或解除锁定。',
      en: '{organization} has locked the setting {key} of {module} since {day}; its value is {value}. That organization would have to change it, or lift its lock.',
    },
  },
  settingNothingGiven: {
    status: 422,
    title: { zh: '没有写明设置', en: 'No settings given' },
    detail: {
      zh: '请写明要设定的值（values）或要锁定的设置（locked）；值为 null 即收回，locked 为空即全部解除锁定。',
      en: 'Give the settings to change ("values") or to lock ("locked"); a null takes a value back, an empty "locked" lifts every lock.',
    },
  },
  settingNothingToUndo: {
    status: 409,
    title: { zh: '没有可撤销的设置', en: 'Nothing to undo' },
    detail: { zh: '该组织没有对“{module}”作过设置或锁定。', en: 'The organization has neither set nor locked anything of {module}.' },
  },
});
