import { type ValidationError, validateSync } from 'class-validator';
import type { FieldFault } from '../../errors/problem.js';
import { FIELD_CONSTRAINT } from './declare-field.js';
import { faultAt, found } from './faults.js';
import { pointerTo } from './pointer.js';

/**
 * Runs the class-validator rules that a class carries besides its fields (asynchronous ones are not
 * supported: what needs the database belongs to the service).
 */
export function brokenRules(value: object, source: 'body' | 'query'): FieldFault[] {
  const errors = validateSync(value, { forbidUnknownValues: false, validationError: { target: false } });
  return errors.flatMap((error) => faultsIn(error, '', source));
}

function faultsIn(error: ValidationError, parent: string, source: 'body' | 'query'): FieldFault[] {
  const pointer = source === 'query' ? `?${error.property}` : pointerTo(parent, error.property);
  const own = Object.keys(error.constraints ?? {})
    .filter((rule) => rule !== FIELD_CONSTRAINT)
    .map((rule) => faultAt(pointer, found('broken_rule', { rule })));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsIn(child, pointer, source))];
}
