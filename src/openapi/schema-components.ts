import { StartupError } from '../errors/startup-error.js';
import { nestedClass } from '../http/fields/declare-field.js';
import { fieldsOf } from '../http/fields/field-registry.js';
import type { FieldsClass } from '../http/fields/field-type.js';
import { objectSchema, type SchemaUse } from '../http/fields/schema.js';
import { type Reference, refer, type Schema } from './open-api.js';

/**
 * The classes that routes take and answer, as components under the names of their classes.
 * A request is closed and leaves out read-only fields, so that a class that is both sent and answered
 * is two components: `Contact` and `ContactInput`.
 */
export class SchemaComponents {
  private readonly users: Record<SchemaUse, Map<FieldsClass, string>> = { request: new Map(), response: new Map() };

  /** Adds a class and all that it holds; `user` says where it was met, for the fault of a clash. */
  add(Class: FieldsClass, use: SchemaUse, user: string): void {
    if (this.users[use].has(Class)) return;
    this.users[use].set(Class, user);
    for (const { type, readOnly } of fieldsOf(Class)) {
      const nested = nestedClass(type)?.();
      if (nested && !(use === 'request' && readOnly)) this.add(nested, use, user);
    }
  }

  /**
   * Makes sure that each name stands for one class.
   * @throws StartupError `openapi.schema_clash`
   */
  refuseClashes(): void {
    const known = new Map<string, { Class: FieldsClass; user: string }>();
    for (const { name, Class, user } of this.entries()) {
      const twin = known.get(name);
      if (twin) {
        throw new StartupError('openapi.schema_clash', {
          zh: `两个类生成接口文档的同一模式“${name}”：${twin.user} 的 ${twin.Class.name} 和 ${user} 的 ${Class.name}。请为其中一个改名。`,
          en: `Two classes make the schema "${name}" of the API document: ${twin.Class.name} of ${twin.user} and ${Class.name} of ${user}. Give one of them another name.`,
        });
      }
      known.set(name, { Class, user });
    }
  }

  refer(Class: FieldsClass, use: SchemaUse): Reference {
    return refer('schemas', this.nameOf(Class, use));
  }

  /** Every schema by its name, in alphabetical order. */
  schemas(): Record<string, Schema> {
    const entries = this.entries().map(
      ({ name, Class, use }) => [name, objectSchema(Class, use, (nested) => this.refer(nested, use))] as const,
    );
    return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }

  private nameOf(Class: FieldsClass, use: SchemaUse): string {
    return use === 'request' && this.users.response.has(Class) ? `${Class.name}Input` : Class.name;
  }

  private entries(): { name: string; Class: FieldsClass; use: SchemaUse; user: string }[] {
    return (['response', 'request'] as const).flatMap((use) =>
      [...this.users[use]].map(([Class, user]) => ({ name: this.nameOf(Class, use), Class, use, user })),
    );
  }
}
