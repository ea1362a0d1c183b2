import { Param, type PipeTransform } from '@nestjs/common';
import { DescribesParameter, type InputSchema } from './described-input.js';
import type { Problem } from '../errors/problem.js';
import { requestErrors } from './http-errors.js';

/**
 * The path parameter `name` as `read` gives it. What it gives null for names nothing, so it is answered like
 * something unknown, 404 `request.not_found`, unless `refuse` says otherwise: what a request makes is not unknown.
 */
export function checkedParam(name: string, schema: InputSchema, read: (value: unknown) => string | null, refuse: () => Problem = () => requestErrors.notFound()): ParameterDecorator {
  const pipe: PipeTransform<unknown, string> = {
    transform(value) {
      const known = read(value);
      if (known === null) throw refuse();
      return known;
    },
  };
  return (target, method, index) => {
    Param(name, pipe)(target, method, index);
    if (method === undefined) return;
    const descriptor = Object.getOwnPropertyDescriptor(target, method);
    if (descriptor) DescribesParameter({ name, in: 'path', schema })(target, method, descriptor);
  };
}
