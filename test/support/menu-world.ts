import type { ApiClient } from './api-client.js';
import { type BootedModules, bootModules, type BootOptions } from './boot-modules.js';
import { hire, makeTree, type TestTree } from './staff.js';

/** A server with a tree whose organisations decide about modules, and those who do. */
export interface MenuWorld {
  readonly booted: BootedModules;
  readonly tree: TestTree;
  /** May everything everywhere. */
  readonly admin: ApiClient;
  /** The administrator of `townA`. */
  readonly town: ApiClient;
  /** The secretary of `villageA`. */
  readonly village: ApiClient;
}

/** Boots it; whoever did closes `booted`. */
export async function bootMenuWorld(modules: readonly string[], options: BootOptions = {}): Promise<MenuWorld> {
  const booted = await bootModules(modules, options);
  const tree = await makeTree(booted);
  const { client: town } = await hire(booted, 'town', 'organizationAdministrator', tree.townA);
  const { client: village } = await hire(booted, 'village', 'branchSecretary', tree.villageA);
  return { booted, tree, admin: booted.admin, town, village };
}
