import { defineErrors } from '../../errors/define-errors.js';

/** Refusals about recipes. */
export const recipeErrors = defineErrors('menu', {
  recipeNotFound: {
    status: 404,
    title: { zh: '没有此方案', en: 'No such recipe' },
    detail: { zh: '没有方案“{recipe}”。现有：{known}。', en: 'There is no recipe {recipe}. There are: {known}.' },
  },
  recipeFromFile: {
    status: 409,
    title: { zh: '方案来自 zhibu.yaml', en: 'A recipe of zhibu.yaml' },
    detail: {
      zh: '方案“{recipe}”写在 zhibu.yaml 中，由运维人员在那里更改。请另取名称，可用 include 包含它。',
      en: 'The recipe {recipe} stands in zhibu.yaml, where the operator changes it. Use another id; "include" takes it in.',
    },
  },
  recipeIncluded: {
    status: 409,
    title: { zh: '其他方案包含它', en: 'Others include it' },
    detail: { zh: '方案“{by}”包含“{recipe}”。请先从其 include 中去掉。', en: '{by} includes {recipe}. Take it out of "include" there first.' },
  },
  recipeCycle: {
    status: 422,
    title: { zh: '方案循环包含', en: 'A circle of recipes' },
    detail: { zh: '方案循环包含：{cycle}。请从其中一个的 include 中去掉下一个。', en: 'Recipes would include each other in a circle: {cycle}. Take one of these out of "include".' },
  },
  recipeIncludeUnknown: {
    status: 422,
    title: { zh: '所含方案不存在', en: 'An included recipe is missing' },
    detail: { zh: '方案“{by}”包含“{recipe}”，而没有这个方案。现有：{known}。', en: '{by} includes {recipe}, and there is no such recipe. There are: {known}.' },
  },
  recipeIdInvalid: {
    status: 422,
    title: { zh: '方案名称无效', en: 'Invalid id of a recipe' },
    detail: {
      zh: '路径中的方案名称须由小写字母、数字和连字符组成，以字母开头，至多 64 个字符，例如 village。请更正后重新提交。',
      en: 'The id of a recipe in the path must be lower-case letters, digits and hyphens, beginning with a letter, at most 64, such as village. Correct it and send it again.',
    },
  },
  recipeInvalid: {
    status: 422,
    title: { zh: '方案无效', en: 'Invalid recipe' },
    detail: { zh: '方案“{recipe}”中的设置不符合要求，详见 errors。请更正后重新提交。', en: 'Settings of the recipe {recipe} are not valid: see errors. Correct them and send it again.' },
  },
  recipeRefused: {
    status: 409,
    title: { zh: '方案不能采用', en: 'The recipe is refused' },
    detail: {
      zh: '方案“{recipe}”有 {count} 处不能采用，未作任何改动；详见 errors。请先消除这些障碍，或采用不含它们的方案。',
      en: 'The recipe {recipe} is refused in {count} of its parts, and nothing was changed: see errors. Remove what stands in the way, or use a recipe without them.',
    },
  },
  recipeNotApplied: {
    status: 409,
    title: { zh: '没有可撤销的采用', en: 'Nothing to undo' },
    detail: { zh: '该组织没有采用方案“{recipe}”，或已撤销。', en: 'The organization has not applied the recipe {recipe}, or took it back.' },
  },
  recipeOvertaken: {
    status: 409,
    title: { zh: '此后另有决定', en: 'Decided anew since' },
    detail: {
      zh: '采用方案“{recipe}”之后，对这些另有决定：{since}。请先撤销那些决定。',
      en: 'Since the recipe {recipe} was applied, these were decided anew: {since}. Take those decisions back first.',
    },
  },
});
