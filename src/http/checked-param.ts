import { Param, type PipeTransform } from '@nestjs/common';
import { DescribesParameter, type InputSchema } from './described-input.js';
import { requestErrors } from './http-errors.js';

/**
 * The path parameter `name` as `read` gives it. What it gives null for names nothing, so it is answered like
 * something unknown: 404 `request.not_found`.
 */
export function checkedParam(name: string, schema: InputSchema, read: (value: unknown) => string | null): ParameterDecorator {
  const pipe: PipeTransform<unknown, string> = {
    transform(value) {
      const known = read(value);
      if (known === null) throw requestErrors.notFound();
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
