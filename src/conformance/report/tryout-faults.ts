import type { FaultText } from './fault-text.js';

/** What can be found only by using the module. */
export const tryoutFaults = {
  notStarted: {
    check: 'reach',
    text: { zh: '服务器不能启动：{message}', en: 'The server does not start: {message}' },
    cure: { zh: '排除原因后再检查，其余检查未进行。', en: 'Correct that and check again: what comes after was not checked.' },
  },
  notReached: {
    check: 'reach',
    text: { zh: '没有一个请求成功，最后的应答是 {answer}。', en: 'No request of it succeeded; the last answer was {answer}.' },
    cure: { zh: '在模块的 conformance 文件中给出示例（examples）。', en: 'Give an example of one in the conformance file of the module.' },
  },
  exampleFails: {
    check: 'reach',
    text: { zh: '示例出错：{message}', en: 'Its example fails: {message}' },
    cure: { zh: '更正 conformance 文件中的示例。', en: 'Correct the example in the conformance file.' },
  },
  failed: {
    check: 'answers',
    text: { zh: '应答 {answer}：服务器出错。', en: 'It answered {answer}: a fault of the server.' },
    cure: { zh: '查看服务器日志，更正该路由。', en: 'Correct what the handler threw; a refusal is a registered error.' },
  },
  unannounced: {
    check: 'answers',
    text: { zh: '应答 {answer}，文档没有写。', en: 'It answered {answer}, which is not documented.' },
    cure: { zh: '在该路由的 @Endpoint({ errors }) 中列出。', en: 'List it in @Endpoint({ errors }) of the route.' },
  },
  foreignReached: {
    check: 'leaks',
    text: { zh: '对另一组织的数据应答 {answer}，对不存在的应答 {control}。', en: 'It answered {answer} to a stranger; for what does not exist it answers {control}.' },
    cure: {
      zh: '读用 defineScopedSql 或 defineList，写前用 requireInScope，越权与不存在同样应答。',
      en: 'Read by defineScopedSql or defineList, call requireInScope before writing, and refuse both alike.',
    },
  },
  foreignChanged: {
    check: 'leaks',
    text: { zh: '应答 {answer}，却改动了另一组织的数据。', en: 'It answered {answer} and changed the data of another organization all the same.' },
    cure: { zh: '先按范围查找，再写入，都在同一事务之中。', en: 'Look up by scope before writing, in one transaction.' },
  },
  foreignShown: {
    check: 'leaks',
    text: { zh: '向另一组织显示了“{what}”（{query}）。', en: 'It shows "{what}" to another organization ({query}).' },
    cure: { zh: '在列表、查询和导出中使用 context.scope。', en: 'Use context.scope in the list, search or export.' },
  },
  foreignCounted: {
    check: 'leaks',
    text: { zh: '另一组织有了数据，应答就变了（{query}）。', en: 'Its answer changes with the data of another organization ({query}).' },
    cure: { zh: '只统计 context.scope 之内的行。', en: 'Count only the rows of context.scope.' },
  },
  foreignNamed: {
    check: 'leaks',
    text: {
      zh: '正文写了另一组织的编号，应答 {answer}；对不存在的编号应答 {control}。',
      en: 'To a body that names what is another organization’s it answered {answer}; to ids that do not exist, {control}.',
    },
    cure: { zh: '写入前对组织调用 requireInScope，其他编号按范围查找。', en: 'Call requireInScope for the organization, and look up by scope every other id that the body names.' },
  },
  leakUntried: {
    check: 'leaks',
    text: { zh: '没能检查泄露：{why}', en: 'Whether it leaks was not tried: {why}' },
    cure: { zh: '在 conformance 文件中给出示例，或写明理由豁免。', en: 'Give an example in the conformance file, or exempt it with the reason.' },
  },
  createdTwice: {
    check: 'retries',
    text: { zh: '同一 Idempotency-Key 发送两次：{what}', en: 'Sent twice with one Idempotency-Key: {what}' },
    cure: { zh: '在 UnitOfWork.run(context, …) 中写入。', en: 'Write in UnitOfWork.run(context, …).' },
  },
  notCreating: {
    check: 'retries',
    text: { zh: '应答 201，但没有声明 creates。', en: 'It answers 201 without saying that it creates.' },
    cure: { zh: '在 @Endpoint 中写 creates: true，使其接受 Idempotency-Key。', en: 'Say creates: true in @Endpoint, so that it takes an Idempotency-Key.' },
  },
  noETag: {
    check: 'versions',
    text: { zh: '{method} 的应答没有 ETag。', en: '{method} answers without an ETag.' },
    cure: { zh: '为应答增加整数字段 version。', en: 'Give the answer an integer field "version".' },
  },
  staleAccepted: {
    check: 'versions',
    text: { zh: '以过时的 If-Match 修改，应答 {answer}，应为 412。', en: 'With a stale If-Match it answered {answer} instead of 412.' },
    cure: { zh: '比较 context.ifMatch 与版本，不符则抛出 requestErrors.stale。', en: 'Compare context.ifMatch with the version, and throw requestErrors.stale.' },
  },
  unmodifiedSent: {
    check: 'versions',
    text: { zh: '以相同的 If-None-Match 读取，应答 {answer}，应为 304。', en: 'With its own ETag in If-None-Match it answered {answer} instead of 304.' },
    cure: { zh: '由核心应答：不要自行设置 ETag。', en: 'Leave the ETag to the core.' },
  },
  notPaged: {
    check: 'lists',
    text: { zh: '列表没有 limit 和 cursor。', en: 'The list takes no limit and cursor.' },
    cure: { zh: '查询类继承 ListQuery，应答用 pageOf。', en: 'Let its query extend ListQuery, and its answer be pageOf.' },
  },
  limitIgnored: {
    check: 'lists',
    text: { zh: '{query} 的应答是 {answer}。', en: '{query} was answered by {answer}.' },
    cure: { zh: '用 ListReader.page 读取。', en: 'Read it by ListReader.page.' },
  },
  unknownAccepted: {
    check: 'input',
    text: { zh: '未知的{what}没有被拒绝，应答 {answer}。', en: 'An unknown {what} was not refused: {answer}.' },
    cure: { zh: '用字段类声明 @Query() 和 @Body()。', en: 'Declare @Query() and @Body() by classes of fields.' },
  },
  dataChanged: {
    check: 'return',
    text: { zh: '表 {table} 变了：{difference}', en: 'The table {table} changed: {difference}' },
    cure: { zh: '启动时不要改动已有数据；改动应由迁移进行。', en: 'Change nothing at start that is there already; that is for migrations.' },
  },
  notSettled: {
    check: 'return',
    text: { zh: '事件或任务 {seconds} 秒后仍未处理完。', en: 'Its events or jobs were not done after {seconds} seconds.' },
    cure: { zh: '查看 zhibu events dead-letters，更正处理程序。', en: 'Correct the handlers and jobs that fail or never end.' },
  },
  leftInSchema: {
    check: 'purge',
    text: { zh: '清除后留下：{item}', en: 'A purge leaves: {item}' },
    cure: { zh: '以模块前缀命名它创建的一切，不改动他人的表。', en: 'Name everything it makes by the prefix of the module, and leave the tables of others alone.' },
  },
  leftInCore: {
    check: 'purge',
    text: { zh: '清除后 {table} 中仍有 {rows} 行。', en: 'A purge leaves {rows} rows in {table}.' },
    cure: { zh: '这是核心的缺陷，请报告。', en: 'That is a fault of the core: report it.' },
  },
  notPurged: {
    check: 'purge',
    text: { zh: '不能清除：{message}', en: 'It cannot be purged: {message}' },
    cure: { zh: '不要让他人的对象依赖本模块的表。', en: 'Let nothing of others depend on its tables.' },
  },
} satisfies Record<string, FaultText>;
