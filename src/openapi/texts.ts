import type { Language, Text } from '../i18n/text.js';

/** A text and its other language, as `summary` and `x-summary-en` (or `x-summary-zh`). */
export function summaryIn(language: Language, text: Text): { summary: string; [key: `x-${string}`]: string } {
  const other = language === 'zh' ? 'en' : 'zh';
  return { summary: text[language], [`x-summary-${other}`]: text[other] };
}

/** Texts of the API document that belong to no route. */
export const documentTexts = {
  title: { zh: '支部 API', en: 'Zhibu API' },
  description: {
    zh: [
      '模块化党建平台的接口。本文档只含本部署所选模块的接口，由路由生成。',
      '- 错误一律为 `application/problem+json`（RFC 9457），`code` 稳定，文字随 `Accept-Language`（`zh-CN`、`en`）变化。',
      '- 列表以 `limit` 和 `cursor` 翻页；未知的查询参数和字段一律返回 400。',
      '- 单个资源带 `ETag`：读取可用 `If-None-Match`，修改可用 `If-Match`。',
      '- 登录：`POST /api/v1/auth/login`，之后在 `Authorization` 头中携带 `Bearer` 令牌。',
    ].join('\n'),
    en: [
      'The API of a modular platform for Party branches. This document holds the routes of the modules that this deployment chose, and is made from them.',
      '- Every refusal is `application/problem+json` (RFC 9457); its `code` is stable, its texts follow `Accept-Language` (`zh-CN`, `en`).',
      '- Lists go page by page with `limit` and `cursor`; unknown query keys and fields are answered 400.',
      '- Single resources carry an `ETag`: read with `If-None-Match`, change with `If-Match`.',
      '- Sign in with `POST /api/v1/auth/login`, then send `Authorization: Bearer`.',
    ].join('\n'),
  },
  coreTitle: { zh: '内核', en: 'Core' },
  coreSummary: { zh: '模块菜单、任务、文件、导入导出、审计、健康检查、接口文档。', en: 'The menu of modules, jobs, files, imports and exports, the audit log, health checks, the API document.' },
  accessPublic: { zh: '权限：公开。', en: 'Access: public.' },
  accessAuthenticated: { zh: '权限：登录即可。', en: 'Access: any signed-in caller.' },
  accessReaders: {
    zh: '权限：公开内容无需登录；登录后可读发给本人的内容，有权限“{title}”（`{key}`）的可读所管组织的全部内容。',
    en: 'Access: what is public needs no sign-in; whoever signs in reads what is addressed to him, and with {title} (`{key}`) all of the organizations he manages.',
  },
  accessSignedInReaders: {
    zh: '权限：登录即可，限发给本人的内容；有权限“{title}”（`{key}`）的可及所管组织的全部内容。',
    en: 'Access: any signed-in caller for what is addressed to him; with {title} (`{key}`) for all of the organizations he manages.',
  },
  accessRequires: { zh: '权限：{title}（`{key}`）。', en: 'Access: {title} (`{key}`).' },
  accessEverywhere: { zh: '权限：{title}（`{key}`），且须在顶层组织拥有。', en: 'Access: {title} (`{key}`), held at the organization at the top.' },
  success: { zh: '成功', en: 'Done' },
  created: { zh: '已创建', en: 'Created' },
  accepted: { zh: '已受理', en: 'Accepted' },
  noContent: { zh: '成功，无内容', en: 'Done; no content' },
  partialContent: { zh: 'Range 所要的部分', en: 'The part that Range asks for' },
  notModified: { zh: '与 If-None-Match 所给版本相同，无内容', en: 'The caller has this version already; no content' },
  bearer: { zh: 'POST /api/v1/auth/login 所得的 accessToken', en: 'The accessToken of POST /api/v1/auth/login' },
  actingOrganization: {
    zh: '所代表的组织；缺省为首个授权所在组织，其次为所属组织，再次为根组织',
    en: 'The organization acted for; by default that of the first grant, else of the membership, else the root',
  },
  idempotencyKey: {
    zh: '同一键重发不会重复创建，24 小时内有效',
    en: 'Sent again with the same key within 24 hours, the request creates nothing twice',
  },
  ifMatch: { zh: '读取时得到的 ETag；内容已变化则返回 412', en: 'The ETag of a read; 412 where it has changed since' },
  ifNoneMatch: { zh: '已有内容的 ETag；未变化则返回 304', en: 'The ETag of what the caller has; 304 where it has not changed' },
  acceptLanguage: { zh: '文字的语言：zh-CN（缺省）或 en', en: 'Language of texts: zh-CN (default) or en' },
  eTag: { zh: '内容的版本', en: 'Version of the content' },
  rateLimit: { zh: '剩余次数与重置秒数（r、t）', en: 'Requests left and seconds until the window ends (r, t)' },
  rateLimitPolicy: { zh: '每个窗口的次数与秒数（q、w）', en: 'Requests in a window and its seconds (q, w)' },
  retryAfter: { zh: '多少秒后重试', en: 'Seconds to wait' },
  requestId: { zh: '请求编号，报告问题时请附上', en: 'Name of the request, to be given in reports' },
} as const satisfies Record<string, Text>;
