import { defineErrors } from '../../../src/index.js';

/** What a request about accounts of outside channels can be refused for. */
export const channelAccountErrors = defineErrors('base', {
  channelFieldMissing: {
    status: 422,
    title: { zh: '渠道账号信息不全', en: 'Something of the channel account is missing' },
    detail: {
      zh: '“{kind}”类渠道账号须填写 {fields}。请在该渠道的管理后台查得后填写。',
      en: 'An account of the kind "{kind}" needs {fields}. Look them up in the console of that channel.',
    },
  },
  channelFieldUnused: {
    status: 422,
    title: { zh: '该类渠道账号没有这些信息', en: 'Not of this kind of channel account' },
    detail: {
      zh: '“{kind}”类渠道账号不使用 {fields}。请去掉它们；可用的是 {known}。',
      en: 'An account of the kind "{kind}" does not use {fields}. Leave them out; it takes {known}.',
    },
  },
  channelSecretMalformed: {
    status: 422,
    title: { zh: '签名密钥格式不对', en: 'The signing secret is malformed' },
    detail: {
      zh: '签名密钥应为 whsec_ 加 24 至 64 字节的 Base64（Standard Webhooks）。请重新生成。',
      en: 'A signing secret is whsec_ and the Base64 of 24 to 64 bytes (Standard Webhooks). Make a new one.',
    },
  },
  channelUrlMalformed: {
    status: 422,
    title: { zh: '网址不对', en: 'The address is malformed' },
    detail: {
      zh: 'url 应是 http 或 https 网址，且不含用户名和密码。',
      en: 'url must be an http or https address without a user name and a password.',
    },
  },
});
