import { Injectable, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { DeployedMenu } from './menu.js';
import type { ModuleBody } from './module-body.js';

/** The extension points whose entries are classes of providers. */
type ProviderPoint = {
  [K in keyof ModuleBody]-?: NonNullable<ModuleBody[K]> extends readonly Type<unknown>[] ? K : never;
}[keyof ModuleBody];

type EntryOf<K extends keyof ModuleBody> = NonNullable<ModuleBody[K]> extends readonly (infer E)[] ? E : never;
type InstanceOf<K extends ProviderPoint> = EntryOf<K> extends Type<infer I> ? I : never;

/** Something that a module brings, with its owner. */
export interface Contribution<T> {
  readonly moduleId: string;
  readonly value: T;
}

/** What the loaded modules bring at an extension point. The one who needs it asks; a module never registers itself. */
@Injectable()
export class Contributions {
  constructor(
    private readonly menu: DeployedMenu,
    private readonly providers: ModuleRef,
  ) {}

  /** The entries of a point that holds plain data or classes, in the order of the modules. */
  entries<K extends keyof ModuleBody>(point: K): Contribution<EntryOf<K>>[] {
    return this.menu.loaded.flatMap(({ manifest, body }) => {
      const values = (body[point] ?? []) as readonly EntryOf<K>[];
      return values.map((value) => ({ moduleId: manifest.id, value }));
    });
  }

  /** The providers behind the classes of a point. Ask when they are needed, not in a constructor. */
  instances<K extends ProviderPoint>(point: K): Contribution<InstanceOf<K>>[] {
    return this.entries(point).map(({ moduleId, value }) => ({
      moduleId,
      value: this.providers.get<InstanceOf<K>>(value as Type<InstanceOf<K>>, { strict: false }),
    }));
  }
}
