import { Injectable } from '@nestjs/common';
import { BUILT_IN_ROLES, type BuiltInRole, corePermissions, DeployedMenu, type Language, permissionsOf } from '../../../../src/index.js';
import { BUILT_IN_ROLE_NAMES, isBuiltInRole, SYSTEM_ADMINISTRATOR } from './built-in-roles.js';

/** A role as the database has it. */
export interface StoredRole {
  readonly id: string;
  readonly key: string | null;
  readonly name: string | null;
  readonly permissions: readonly string[];
}

/** What a role gives. */
export interface RoleRights {
  /** The key of a built-in role, else the id of the role. */
  readonly roleKey: string;
  readonly permissions: ReadonlySet<string>;
}

/** What roles may do in this deployment: the built-in ones are put together from its modules. */
@Injectable()
export class RoleCatalogue {
  private readonly deployed: ReadonlySet<string>;
  private readonly builtIn: ReadonlyMap<string, RoleRights>;

  constructor(menu: DeployedMenu) {
    const sets = [corePermissions, ...menu.loaded.map(({ manifest }) => manifest.permissions ?? {})];
    this.deployed = new Set(sets.flatMap(permissionsOf).map(({ key }) => key));
    this.builtIn = new Map(BUILT_IN_ROLES.map((key) => [key, { roleKey: key, permissions: this.builtInPermissions(key, menu) }]));
  }

  private builtInPermissions(role: BuiltInRole, { loaded }: DeployedMenu): ReadonlySet<string> {
    if (role === SYSTEM_ADMINISTRATOR) return this.deployed;
    const defaults = loaded.flatMap(({ body }) => body.roleDefaults?.[role as Exclude<BuiltInRole, 'systemAdministrator'>] ?? []);
    return new Set(defaults.map(({ key }) => key));
  }

  /** Whether a deployed module (or the core) has this permission. */
  isDeployed(permission: string): boolean {
    return this.deployed.has(permission);
  }

  /** The rights of a role; of a custom one also those of modules that are left out at present. */
  rightsOf(role: StoredRole): RoleRights {
    const builtIn = role.key === null ? undefined : this.builtIn.get(role.key);
    return builtIn ?? { roleKey: role.id, permissions: new Set(role.permissions) };
  }

  /** The keys of the built-in roles that carry a permission. */
  builtInWith(permission: string): string[] {
    return [...this.builtIn.values()].filter(({ permissions }) => permissions.has(permission)).map(({ roleKey }) => roleKey);
  }

  /** Every right there is, for the services that act as the operator. */
  get systemAdministrator(): RoleRights {
    return { roleKey: SYSTEM_ADMINISTRATOR, permissions: this.deployed };
  }

  /** What people call a role. */
  nameOf({ key, name }: Pick<StoredRole, 'key' | 'name'>, language: Language): string {
    return isBuiltInRole(key) ? BUILT_IN_ROLE_NAMES[key][language] : (name ?? '');
  }
}
