import { defineErrors } from '../errors/define-errors.js';

/** The errors of a request as such, whatever resource it asks for. */
export const requestErrors = defineErrors('request', {
  invalid: {
    status: 400,
    title: { zh: '请求无效', en: 'Invalid request' },
    detail: {
      zh: '请求中有字段或参数不符合要求，详见 errors。',
      en: 'Some fields or parameters of the request are not valid; see errors.',
    },
  },
  invalidCursor: {
    status: 400,
    title: { zh: '游标无效', en: 'Invalid cursor' },
    detail: {
      zh: '该游标不属于这个列表、排序或筛选条件。请不带 cursor 从第一页开始。',
      en: 'This cursor does not belong to this list, sorting and filter. Start at the first page, without a cursor.',
    },
  },
  /** Answers what does not exist and what is out of scope alike: a caller cannot tell one from the other. */
  notFound: {
    status: 404,
    title: { zh: '找不到', en: 'Not found' },
    detail: { zh: '该资源不存在，或不在您的范围内。', en: 'This resource does not exist, or is not in your scope.' },
  },
  unknownPath: {
    status: 404,
    title: { zh: '没有此路径', en: 'Unknown path' },
    detail: { zh: '没有这个接口。所有接口见 GET /openapi.json。', en: 'There is no such route. GET /openapi.json lists all of them.' },
  },
  malformed: {
    status: 400,
    title: { zh: '请求格式错误', en: 'Malformed request' },
    detail: {
      zh: '请求无法解析。请发送 UTF-8 编码的 JSON，并设置 Content-Type: application/json。',
      en: 'The request cannot be read. Send JSON in UTF-8 with Content-Type: application/json.',
    },
  },
  headersTooLarge: {
    status: 431,
    title: { zh: '请求头过大', en: 'Headers too large' },
    detail: { zh: '请缩短请求头（全部不超过 16 KB），例如 Cookie。', en: 'Shorten the headers, cookies among them: all together they may have 16 KB.' },
  },
  unsupportedMediaType: {
    status: 415,
    title: { zh: '不支持的内容类型', en: 'Unsupported media type' },
    detail: { zh: '请使用 Content-Type: application/json。', en: 'Use Content-Type: application/json.' },
  },
  notAcceptable: {
    status: 406,
    title: { zh: '没有所要的格式', en: 'Not acceptable' },
    detail: { zh: '只能以这些格式答复：{types}。请修改 Accept。', en: 'It is given as one of these alone: {types}. Change Accept.' },
  },
  tooLarge: {
    status: 413,
    title: { zh: '请求过大', en: 'Request too large' },
    detail: { zh: '请求体最大 1 MB，文件请用 /files 上传。', en: 'A body may have at most 1 MB; upload files to /files.' },
  },
  uriTooLong: {
    status: 414,
    title: { zh: '地址过长', en: 'Address too long' },
    detail: { zh: '请缩短路径或查询参数。', en: 'Shorten the path or the query.' },
  },
  rangeNotSatisfiable: {
    status: 416,
    title: { zh: '没有所要的部分', en: 'Range not satisfiable' },
    detail: { zh: '内容只有 {size} 字节，请修改 Range。', en: 'The content has {size} bytes: ask for another Range.' },
  },
  timeout: {
    status: 408,
    title: { zh: '请求超时', en: 'Request timeout' },
    detail: {
      zh: '请求头须在 10 秒内、整个请求须在 30 秒内送达。请重新发送。',
      en: 'The headers must arrive within 10 seconds, the whole request within 30. Send it again.',
    },
  },
  invalidIdempotencyKey: {
    status: 400,
    title: { zh: '幂等键无效', en: 'Invalid idempotency key' },
    detail: { zh: 'Idempotency-Key 须为 1–200 个可见 ASCII 字符。', en: 'Idempotency-Key must be 1–200 visible ASCII characters.' },
  },
  idempotencyKeyReused: {
    status: 422,
    title: { zh: '幂等键已用于其他请求', en: 'Idempotency key already used' },
    detail: {
      zh: '此 Idempotency-Key 已用于内容不同的请求。新的请求请使用新的键。',
      en: 'This Idempotency-Key was used for another request. Send a new key with a new request.',
    },
  },
  idempotencyInProgress: {
    status: 409,
    title: { zh: '相同的请求正在处理', en: 'The same request is in progress' },
    detail: {
      zh: '带有此 Idempotency-Key 的请求尚在处理。请稍后用同一个键重试。',
      en: 'The request with this Idempotency-Key is still being served. Send it again later with the same key.',
    },
  },
  invalidIfMatch: {
    status: 400,
    title: { zh: 'If-Match 无效', en: 'Invalid If-Match' },
    detail: { zh: '请原样发送读取时得到的 ETag，例如 "3"。', en: 'Send the ETag exactly as a read gave it, e.g. "3".' },
  },
  ifMatchNotPossible: {
    status: 400,
    title: { zh: '此操作不支持 If-Match', en: 'If-Match not possible here' },
    detail: {
      zh: '此操作不以某一版本为条件，没有执行。请去掉 If-Match 后重试。',
      en: 'This is not done on the condition of a version, so nothing was done. Send it again without If-Match.',
    },
  },
  stale: {
    status: 412,
    title: { zh: '内容已被他人修改', en: 'Changed in the meantime' },
    detail: {
      zh: '您读取之后内容已变化（当前版本 {version}）。请重新读取后再修改。',
      en: 'It has changed since you read it (version {version} now). Read it again, then change it.',
    },
  },
  unavailable: {
    status: 503,
    title: { zh: '服务暂不可用', en: 'Unavailable' },
    detail: { zh: '数据库暂时无法连接，请稍后重试。', en: 'The database cannot be reached at the moment. Try again shortly.' },
  },
  busy: {
    status: 503,
    title: { zh: '服务器繁忙', en: 'Busy' },
    detail: {
      zh: '正在处理的请求过多，请在 Retry-After 所示秒数后重试。',
      en: 'Too many requests of this kind are being served. Try again after the seconds in Retry-After.',
    },
  },
  internal: {
    status: 500,
    title: { zh: '服务器内部错误', en: 'Internal error' },
    detail: {
      zh: '服务器出错，已记录。请求编号 {requestId}，报告问题时请附上。',
      en: 'The server failed and has logged it. Name the request {requestId} when you report it.',
    },
  },
});
