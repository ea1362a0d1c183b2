import { checkedParam } from './checked-param.js';
import { isId } from './fields/check.js';

/** The UUID in the path parameter `name`, in lower case. A malformed one is answered like an unknown one: 404 `request.not_found`. */
export function IdParam(name = 'id'): ParameterDecorator {
  return checkedParam(name, { type: 'string', format: 'uuid' }, (value) => (isId(value) ? value.toLowerCase() : null));
}
