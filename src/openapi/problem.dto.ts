import { ArrayField, FlagField, IntegerField, ObjectField, TextField } from '../http/fields/field.decorators.js';
import { of } from '../http/fields/field-type.js';

/** One fault of one field. */
export class ProblemFault {
  @TextField({
    min: 0,
    max: 10_000,
    description: { zh: '请求体中的 JSON 指针（空为整个请求体），或“?参数名”', en: 'JSON pointer into the body (empty: the whole of it), or "?name" of a query parameter' },
    example: '/name',
  })
  pointer: string;

  @TextField({ example: 'validation.too_long' }) code: string;
  @TextField({ max: 10_000, description: { zh: '按 Accept-Language 的说明', en: 'In the language of Accept-Language' } }) message: string;
}

/** The regulation that an answer comes from. */
export class RuleCitation {
  @TextField() code: string;
  @TextField({ description: { zh: '规定的名称', en: 'Name of the regulation' } }) regulation: string;
  @TextField({ description: { zh: '条款', en: 'Article' } }) article: string;
  @TextField({ description: { zh: '规则版本', en: 'Version of the rule' } }) ruleVersion: string;
  @FlagField({ description: { zh: '是否为待核实的规则', en: 'Whether the rule still awaits confirmation' } }) provisional: boolean;
}

/** The body of every refusal (RFC 9457), for the API document; made by `Problem.toBody()`. */
export class Problem {
  @TextField({ example: 'urn:zhibu:error:request.invalid' }) type: string;
  @TextField({ max: 1000 }) title: string;
  @IntegerField({ min: 400, max: 599 }) status: number;

  @TextField({
    description: { zh: '稳定的错误代码；可能增加', en: 'Stable code of the error; new ones may be added' },
    example: 'request.invalid',
  })
  code: string;

  @TextField({ max: 10_000, multiline: true, description: { zh: '原因与处理办法', en: 'What is wrong, and the cure' } }) detail: string;
  @TextField({ max: 20_000, description: { zh: '请求的路径', en: 'Path of the request' } }) instance: string;
  @ArrayField(of.object(() => ProblemFault), { maxItems: 50, optional: true }) errors?: ProblemFault[];
  @ObjectField(() => RuleCitation, { optional: true }) rule?: RuleCitation;
}
