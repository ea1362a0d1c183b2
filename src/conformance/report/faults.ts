import type { FaultText } from './fault-text.js';
import { tryoutFaults } from './tryout-faults.js';

const statedFaults = {
  notLoaded: {
    check: 'manifest',
    text: { zh: '不能加载：{message}', en: 'It cannot be loaded: {message}' },
    cure: { zh: '按上述说明更正后再检查，其余检查未进行。', en: 'Correct that and check again: nothing else was checked.' },
  },
  badManifest: {
    check: 'manifest',
    text: { zh: '清单无效：{message}', en: 'The manifest is not valid: {message}' },
    cure: { zh: '更正 module.manifest.ts。', en: 'Correct module.manifest.ts.' },
  },
  noReadme: {
    check: 'manifest',
    text: { zh: '没有 README.md。', en: 'There is no README.md.' },
    cure: { zh: '写明用途、数据表、事件和依赖。', en: 'Write one: what it is for, its tables, events and needs.' },
  },
  noIndex: {
    check: 'manifest',
    text: { zh: '没有 index.ts。', en: 'There is no index.ts.' },
    cure: { zh: '从中导出其他模块可用的内容；没有则写 export {}。', en: 'Export from it what other modules may use; export {} where that is nothing.' },
  },
  staleExemption: {
    check: 'manifest',
    text: { zh: '豁免“{key}”已不再需要。', en: 'The exemption "{key}" is no longer needed.' },
    cure: { zh: '从 conformance 的 exempt 中删去。', en: 'Remove it from "exempt" of its conformance file.' },
  },
  unregisteredError: {
    check: 'errors',
    text: { zh: '错误声明了，但没有列入模块的 errors。', en: 'The error is declared, but stands in no registry of the body.' },
    cure: { zh: '将其登记表列入 defineModuleBody({ errors })。', en: 'List its registry in defineModuleBody({ errors }).' },
  },
  errorTextMissing: {
    check: 'errors',
    text: { zh: '缺少 {language} 的 {part}。', en: 'It has no {part} in {language}.' },
    cure: { zh: '补上该语言的文字，并说明如何处理。', en: 'Write it, and name the cure in it.' },
  },
  errorTextsDiffer: {
    check: 'errors',
    text: { zh: '两种语言的占位符不同：{zh} 与 {en}。', en: 'Its placeholders differ by language: {zh} and {en}.' },
    cure: { zh: '两种语言使用相同的占位符。', en: 'Use the same ones in both.' },
  },
  errorStatus: {
    check: 'errors',
    text: { zh: '状态码 {status} 不表示拒绝。', en: 'The status {status} is no refusal.' },
    cure: { zh: '使用 400 到 499 之间的状态码；其他都是服务器的故障。', en: 'Take one from 400 to 499: the rest are faults of the server.' },
  },
  permissionUnused: {
    check: 'permissions',
    text: { zh: '没有任何路由或代码使用此权限。', en: 'No route and no code uses the permission.' },
    cure: { zh: '用于 @Requires，或从权限声明中删去。', en: 'Use it in @Requires, or remove it.' },
  },
  permissionUntitled: {
    check: 'permissions',
    text: { zh: '权限没有 {language} 标题。', en: 'The permission has no title in {language}.' },
    cure: { zh: '补上标题，管理员靠它授权。', en: 'Write it: administrators grant by it.' },
  },
  eventUnlisted: {
    check: 'events',
    text: { zh: '事件声明了，但没有列入模块的 events。', en: 'The event is declared, but the body does not list it.' },
    cure: { zh: '列入 defineModuleBody({ events })。', en: 'List it in defineModuleBody({ events }).' },
  },
  eventUnknown: {
    check: 'events',
    text: { zh: '所处理的事件“{event}”不属于本模块或其 requires 的模块。', en: 'It handles "{event}", which neither the module nor what it requires publishes.' },
    cure: { zh: '在 requires 中写明发布它的模块，或改正事件。', en: 'Require the module that publishes it, or correct the event.' },
  },
  openapi: {
    check: 'openapi',
    text: { zh: '{zh}', en: '{en}' },
    cure: { zh: '改正该路由的 @Endpoint、路径或字段。', en: 'Correct @Endpoint, the path or the fields of the route.' },
  },
  foreignName: {
    check: 'names',
    text: { zh: '名称不以“{prefix}”开头。', en: 'The name does not begin with "{prefix}".' },
    cure: { zh: '以模块的前缀命名，清除才能找到它。', en: 'Give it the prefix of the module: by that a purge finds it.' },
  },
  downLeaves: {
    check: 'migrations',
    text: { zh: '撤销后与执行前不同：{items}', en: 'Undone, the schema is not what it was before: {items}' },
    cure: { zh: '在 down 中撤销 up 所做的一切。', en: 'Undo in "down" everything that "up" did.' },
  },
  upDiffers: {
    check: 'migrations',
    text: { zh: '撤销后重做的结构不同：{items}', en: 'Done again, the schema is another one: {items}' },
    cure: { zh: '使 up 只依赖此前的迁移。', en: 'Let "up" depend on the migrations before it alone.' },
  },
  migrationFails: {
    check: 'migrations',
    text: { zh: '不能执行：{message}', en: 'It fails: {message}' },
    cure: { zh: '更正该迁移。', en: 'Correct the migration.' },
  },
  drift: {
    check: 'drift',
    text: { zh: '实体与迁移所建的表不同，还需此语句。', en: 'By the entities the tables lack this statement.' },
    cure: { zh: '增加迁移，或更正实体。', en: 'Add a migration, or correct the entity.' },
  },
} satisfies Record<string, FaultText>;

/** Everything that can be found, by name. */
export const FAULTS = { ...statedFaults, ...tryoutFaults };

/** The name of a fault. */
export type FaultName = keyof typeof FAULTS;
