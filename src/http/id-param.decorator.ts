import { Param, type PipeTransform } from '@nestjs/common';
import { isId } from './fields/check.js';
import { DescribesParameter } from './described-input.js';
import { requestErrors } from './http-errors.js';

/** A malformed id names nothing, so it is answered like an unknown one: 404 `request.not_found`. */
const idPipe: PipeTransform<unknown, string> = {
  transform(value) {
    if (!isId(value)) throw requestErrors.notFound();
    return value.toLowerCase();
  },
};

/** The UUID in the path parameter `name`, in lower case. */
export function IdParam(name = 'id'): ParameterDecorator {
  return (target, method, index) => {
    Param(name, idPipe)(target, method, index);
    if (method === undefined) return;
    const descriptor = Object.getOwnPropertyDescriptor(target, method);
    if (descriptor) DescribesParameter({ name, in: 'path', schema: { type: 'string', format: 'uuid' } })(target, method, descriptor);
  };
}
