import { defineErrors } from '../../../src/index.js';

/** Why the demo district is not made. */
export const demoErrors = defineErrors('base', {
  districtNotEmpty: {
    status: 409,
    title: { zh: '已有真实数据', en: 'There is other data' },
    detail: {
      zh: '组织树中已有 {count} 个不属于演示数据的组织。请在新的数据目录（ZHIBU_DATA）中载入演示数据。',
      en: 'There are {count} organizations that are none of the demo district. Make it in a data folder of its own (ZHIBU_DATA).',
    },
  },
});
