import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import type { FieldsClass } from './fields/field-type.js';
import { readInput } from './fields/read-input.js';

const UNTYPED = new Set<unknown>([undefined, Object, String, Number, Boolean, Array]);

/**
 * The global pipe: every `@Body()` and `@Query()` becomes an instance of its declared class, or the
 * request is answered 400 `request.invalid`. A class without fields accepts an empty input only.
 */
@Injectable()
export class ValidationPipe implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if (type !== 'body' && type !== 'query') return value;
    if (UNTYPED.has(metatype)) {
      throw new Error(`A @${type === 'body' ? 'Body' : 'Query'}() parameter has no class of fields to be read by: declare one.`);
    }
    return readInput(metatype as FieldsClass, value, type);
  }
}
