import type { JsonSchema } from '../http/fields/type-schema.js';

/** Keys of our own and of tools, in any object of a document. */
export interface Extensions {
  readonly [key: `x-${string}`]: unknown;
}

/** A reference to a component. */
export interface Reference {
  readonly $ref: string;
}

/** A JSON Schema; that of a problem lists the codes it may have. */
export interface Schema extends JsonSchema {
  readonly 'x-zhibu-error-codes'?: readonly string[];
}

export interface MediaType {
  readonly schema: Schema;
  readonly example?: unknown;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: Schema;
}

export interface RequestBody {
  readonly required: boolean;
  readonly content: Readonly<Record<string, MediaType>>;
}

export interface Header {
  readonly description: string;
  readonly schema: Schema;
}

export interface Response extends Extensions {
  readonly description: string;
  readonly headers?: Readonly<Record<string, Header | Reference>>;
  readonly content?: Readonly<Record<string, MediaType>>;
}

/** Responses by status. */
export type Responses = Readonly<Record<string, Response | Reference>>;

export interface Operation extends Extensions {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description: string;
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters: readonly (Parameter | Reference)[];
  readonly requestBody?: RequestBody;
  readonly responses: Responses;
}

/** The operations of one path by method in lower case. */
export type PathItem = Readonly<Record<string, Operation>>;

export interface Tag extends Extensions {
  readonly name: string;
  readonly description: string;
}

/** An OpenAPI 3.1 document, as far as ours go. */
export interface OpenApi {
  readonly openapi: '3.1.0';
  readonly info: {
    readonly title: string;
    readonly version: string;
    readonly description: string;
    readonly license: { readonly name: string; readonly identifier: string };
  };
  readonly servers?: readonly { readonly url: string }[];
  readonly tags: readonly Tag[];
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components: {
    readonly securitySchemes: Readonly<Record<string, Readonly<Record<string, string>>>>;
    readonly parameters: Readonly<Record<string, Parameter>>;
    readonly headers: Readonly<Record<string, Header>>;
    readonly responses: Responses;
    readonly schemas: Readonly<Record<string, Schema>>;
  };
}

/** A reference to the component `name` of a kind. */
export function refer(kind: 'parameters' | 'headers' | 'responses' | 'schemas', name: string): Reference {
  return { $ref: `#/components/${kind}/${name}` };
}
