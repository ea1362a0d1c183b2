import { ValidateBy, type ValidationOptions } from 'class-validator';

/**
 * The setting is an origin as a browser sends it: scheme, host and port, in lower case, without the port that the
 * scheme has anyway. Anything else, such as `*` or a path, would match no page and look as if it did.
 */
export function IsWebOrigin(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isWebOrigin',
      validator: {
        validate: isWebOrigin,
        defaultMessage: (argument) =>
          `$value must be an origin such as https://portal.example.cn: scheme, host and port${suggestion(argument?.value)}; pages of every origin (*) cannot be allowed`,
      },
    },
    options,
  );
}

/** Whether a browser could send this in `Origin`. */
export function isWebOrigin(value: unknown): boolean {
  return typeof value === 'string' && originOf(value) === value;
}

/** What was meant by the entries that are none. */
function suggestion(value: unknown): string {
  const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
  const meant = entries.filter((entry) => !isWebOrigin(entry)).flatMap((entry) => originOf(entry) ?? []);
  return meant.length === 0 ? '' : ` (${meant.join(', ')})`;
}

function originOf(value: unknown): string | null {
  if (typeof value !== 'string' || value.includes('*') || !URL.canParse(value)) return null;
  const { origin, protocol } = new URL(value);
  return protocol === 'https:' || protocol === 'http:' ? origin : null;
}
