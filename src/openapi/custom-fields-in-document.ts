import { Injectable } from '@nestjs/common';
import { ScopeTree } from '../access/ports.js';
import { SharedFieldBook } from '../custom-fields/shared-field-book.js';
import type { PlacedField } from '../custom-fields/custom-field.js';
import { fieldOf, filterNames, typeOf } from '../custom-fields/field-shape.js';
import { descriptionOf, type JsonSchema, typeSchema } from '../http/fields/type-schema.js';
import type { OpenApi, Operation, Parameter, Schema } from './open-api.js';

/** Fields that a document describes, by host. */
export type DescribedFields = ReadonlyMap<string, readonly PlacedField[]>;

/** Which custom fields the document describes. */
@Injectable()
export class DocumentedFields {
  constructor(
    private readonly shared: SharedFieldBook,
    private readonly tree: ScopeTree,
  ) {}

  /** Those that hold at a place; without one those that hold everywhere, for the document is public. */
  async at(node: string | undefined): Promise<DescribedFields> {
    const book = await this.shared.get();
    const hosts = new Set(book.all.map(({ host }) => host));
    if (hosts.size === 0) return new Map();
    const place = node ?? (await this.tree.root())?.node;
    return new Map(place === undefined ? [] : [...hosts].map((host) => [host, [...book.at(host, place).values()]] as const));
  }
}

/** A document with custom fields in the `custom` objects of their hosts, and as parameters of their lists. */
export function withCustomFields(document: OpenApi, fields: DescribedFields): OpenApi {
  if (fields.size === 0) return document;
  const paths = Object.entries(document.paths).map(([path, item]) => [
    path,
    Object.fromEntries(Object.entries(item).map(([method, operation]) => [method, withFilters(operation, fields)])),
  ]);
  const schemas = Object.entries(document.components.schemas).map(([name, schema]) => [name, withProperties(schema, fields)]);
  return { ...document, paths: Object.fromEntries(paths), components: { ...document.components, schemas: Object.fromEntries(schemas) } };
}

function withProperties(schema: Schema, fields: DescribedFields): Schema {
  const { custom } = schema.properties ?? {};
  const own = fields.get(custom?.['x-zhibu-custom-fields'] ?? '');
  if (!custom || !own) return schema;
  // Whoever answers always has it; whoever asks may leave it out, and takes values away by null.
  const isAnswer = schema.required?.includes('custom') === true;
  const properties = Object.fromEntries(own.map((field) => [field.key, propertyOf(field, isAnswer)]));
  return { ...schema, properties: { ...schema.properties, custom: { ...custom, properties } } };
}

function propertyOf(field: PlacedField, isAnswer: boolean): JsonSchema {
  const schema = schemaOf(field);
  return { ...schema, ...(!isAnswer && !field.required && { type: [schema.type as string, 'null'] }), ...described(field) };
}

function withFilters(operation: Operation, fields: DescribedFields): Operation {
  const host = operation['x-zhibu-custom-filters'];
  const own = typeof host === 'string' ? fields.get(host) : undefined;
  if (!own) return operation;
  const parameters = own.filter(({ filterable }) => filterable).flatMap((field) => filterNames(field).map((name): Parameter => {
    const schema = name === field.key ? { type: 'array', items: schemaOf(field), minItems: 1 } : schemaOf(field);
    return { name: `custom.${name}`, in: 'query', ...described(field), schema };
  }));
  return { ...operation, parameters: [...operation.parameters, ...parameters] };
}

function schemaOf(field: PlacedField): JsonSchema {
  return typeSchema(typeOf(field), () => ({}));
}

function described(field: PlacedField): { description?: string } {
  const description = descriptionOf(fieldOf(field));
  return description === undefined ? {} : { description };
}
