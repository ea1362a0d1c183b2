import { defineErrors } from '../../../src/index.js';

/** What a request about code systems can be refused for. */
export const codeSystemErrors = defineErrors('base', {
  codeSystemTaken: {
    status: 409,
    title: { zh: '代码表标识已被使用', en: 'Code system taken' },
    detail: {
      zh: '已有标识为“{id}”的代码表。请换一个标识，或用 PUT /code-systems/{id}/codes 补充其代码。',
      en: 'There is a code system "{id}" already. Choose another id, or add codes to it with PUT /code-systems/{id}/codes.',
    },
  },
  builtInCodeMissing: {
    status: 409,
    title: { zh: '不能删除内置代码', en: 'A built-in code is missing' },
    detail: {
      zh: '“{system}”的内置代码 {code}（{name}）不能删除。请在完整的表中保留全部内置代码，再补充自己的代码。',
      en: 'The built-in code {code} ({name}) of "{system}" cannot be removed. Send the whole table: all built-in codes, then your own.',
    },
  },
  builtInCodeChanged: {
    status: 409,
    title: { zh: '不能修改内置代码', en: 'A built-in code is changed' },
    detail: {
      zh: '“{system}”的内置代码 {code} 名为“{name}”，名称和上级不能修改。请原样保留，另设新的代码。',
      en: 'The built-in code {code} of "{system}" is called "{name}"; its name and parent stay. Send it as it is, and add a code of your own.',
    },
  },
  codeRepeated: {
    status: 422,
    title: { zh: '代码重复', en: 'Code repeated' },
    detail: { zh: '代码“{code}”在表中出现多次。每个代码只能出现一次。', en: 'The code "{code}" comes more than once. Send each code once.' },
  },
  codeParentUnknown: {
    status: 422,
    title: { zh: '上级代码不存在', en: 'Unknown parent code' },
    detail: {
      zh: '代码“{code}”的上级“{parent}”不在表中。请补充该上级，或改正 parent。',
      en: 'The parent "{parent}" of the code "{code}" is not in the table. Add it, or correct the parent.',
    },
  },
  codeTooDeep: {
    status: 422,
    title: { zh: '代码层级有环或过深', en: 'Codes too deep or in a cycle' },
    detail: {
      zh: '代码“{code}”的上级链条有环，或超过 {max} 层。请改正 parent。',
      en: 'The parents of the code "{code}" go round in a cycle, or up more than {max} levels. Correct the parents.',
    },
  },
});
