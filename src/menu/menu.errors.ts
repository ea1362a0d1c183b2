import { defineErrors } from '../errors/define-errors.js';

/** Refusals about the menu at run time; a bad choice at start is a StartupError. */
export const menuErrors = defineErrors('menu', {
  moduleNotFound: {
    status: 404,
    title: { zh: '没有此模块', en: 'No such module' },
    detail: {
      zh: '没有安装模块“{module}”。已安装：{known}。',
      en: 'There is no module {module}. Installed are: {known}.',
    },
  },
});
