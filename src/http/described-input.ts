import 'reflect-metadata';

/** A JSON Schema (2020-12), as OpenAPI 3.1 takes it. */
export type InputSchema = Readonly<Record<string, unknown>>;

/** A parameter that a handler reads in a way of its own. */
export interface DescribedParameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  /** Default: only in the path. */
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: InputSchema;
}

/** A body that a handler reads itself. */
export interface DescribedBody {
  readonly contentType: string;
  readonly schema: InputSchema;
}

const PARAMETERS = 'zhibu:described-parameters';
const BODY = 'zhibu:described-body';

/** Describes what no class of fields does, for the API document. */
export function DescribesParameter(parameter: DescribedParameter): MethodDecorator {
  return (_target, _method, { value }: PropertyDescriptor) => {
    const handler = value as object;
    Reflect.defineMetadata(PARAMETERS, [parameter, ...describedParametersOf(handler)], handler);
  };
}

/** Describes a body that is no JSON, for the API document. */
export function DescribesBody(body: DescribedBody): MethodDecorator {
  return (_target, _method, { value }: PropertyDescriptor) => Reflect.defineMetadata(BODY, body, value as object);
}

/** What {@link DescribesParameter} said of a handler, in the order of the decorators. */
export function describedParametersOf(handler: object): readonly DescribedParameter[] {
  return (Reflect.getMetadata(PARAMETERS, handler) as DescribedParameter[] | undefined) ?? [];
}

/** What {@link DescribesBody} said of a handler. */
export function describedBodyOf(handler: object): DescribedBody | null {
  return (Reflect.getMetadata(BODY, handler) as DescribedBody | undefined) ?? null;
}
