import { defineErrors } from '../errors/define-errors.js';

/** Why a custom field is not declared or changed. What is wrong with values is said as of any other field of a request. */
export const customFieldErrors = defineErrors('custom', {
  hostUnknown: {
    status: 422,
    title: { zh: '不能添加自定义字段', en: 'No custom fields there' },
    detail: {
      zh: '“{host}”不接受自定义字段，或不能被引用。可用：{known}。',
      en: '"{host}" takes no custom fields, or cannot be referred to. Known are: {known}.',
    },
  },
  keyReserved: {
    status: 422,
    title: { zh: '标识不可用', en: 'Key not possible' },
    detail: { zh: '标识“{key}”有特殊含义，不能使用。请另取一个。', en: 'The key "{key}" has a meaning of its own. Choose another.' },
  },
  keyTaken: {
    status: 409,
    title: { zh: '标识已被使用', en: 'Key taken' },
    detail: {
      zh: '“{organization}”已有自定义字段“{key}”，与其含义会混淆（同一组织、其上级或下级之间，标识及其 From、To 不得重复）。请另取标识，或先停用那一个。',
      en: '{organization} has the custom field "{key}" already. At an organization, above it and below it a key (and its From and To) stands for one field: choose another, or retire that one first.',
    },
  },
  codeSystemUnknown: {
    status: 422,
    title: { zh: '没有此代码表', en: 'Unknown code system' },
    detail: { zh: '没有代码表“{system}”。GET /code-systems 列出全部；可先用 POST /code-systems 建立。', en: 'There is no code system "{system}". GET /code-systems lists them; POST /code-systems makes one.' },
  },
  optionMissing: {
    status: 422,
    title: { zh: '缺少类型所需的选项', en: 'Option missing' },
    detail: { zh: '类型“{type}”必须给出“{option}”。', en: 'The type {type} needs "{option}".' },
  },
  optionNotOfType: {
    status: 422,
    title: { zh: '选项不适用于该类型', en: 'Option of another type' },
    detail: { zh: '类型“{type}”没有选项“{option}”。请去掉它。', en: 'The type {type} has no "{option}". Leave it out.' },
  },
  rangeWrong: {
    status: 422,
    title: { zh: '范围无效', en: 'Range not valid' },
    detail: { zh: 'min（{min}）不能大于 max（{max}）。', en: 'min ({min}) must not be greater than max ({max}).' },
  },
  tooLongForIndex: {
    status: 422,
    title: { zh: '过长，不能筛选', en: 'Too long to be found by' },
    detail: {
      zh: '长文本（text）不能设为可筛选。请用 string（最多 {max} 字），或将 filterable 设为 false。',
      en: 'A text cannot be filterable. Use the type string (at most {max} characters), or leave filterable out.',
    },
  },
  tooManyFields: {
    status: 409,
    title: { zh: '自定义字段过多', en: 'Too many custom fields' },
    detail: {
      zh: '一个组织对“{host}”最多声明 {max} 个自定义字段，全部署最多 {maxInAll} 个。请先停用不再需要的。',
      en: 'An organization declares at most {max} custom fields for {host}, a deployment {maxInAll}. Retire those that are no longer needed.',
    },
  },
  typeInUse: {
    status: 409,
    title: { zh: '已有数据，类型不能改变', en: 'The type has data' },
    detail: {
      zh: '“{key}”由“{organization}”设立，已有 {count} 条记录填写，其类型、代码表和引用对象不能改变。请停用它并另建字段，或先清空这些记录。',
      en: '{organization} declared "{key}", and {count} rows hold a value of it, so that its type, code system and what it refers to stay. Retire it and declare another, or empty those rows first.',
    },
  },
  valuesDisagree: {
    status: 409,
    title: { zh: '已有数据不符合', en: 'Values disagree' },
    detail: {
      zh: '“{key}”由“{organization}”设立，已有 {count} 条记录不符合新的限制。请先改正这些记录，或放宽限制。',
      en: '{organization} declared "{key}", and {count} rows hold a value of it that the new limits do not allow. Correct those rows first, or ask for less.',
    },
  },
  retired: {
    status: 409,
    title: { zh: '字段已停用', en: 'Field retired' },
    detail: { zh: '“{key}”已停用。请先恢复（POST /custom-fields/…/restore）再修改。', en: '"{key}" is retired. Restore it first (POST /custom-fields/…/restore).' },
  },
  setByDeployment: {
    status: 409,
    title: { zh: '由部署设定', en: 'Set by the deployment' },
    detail: { zh: '“{key}”由 zhibu.yaml 的 customFields 设定，只能在那里修改。', en: '"{key}" comes from customFields of zhibu.yaml, and changes there alone.' },
  },
});
