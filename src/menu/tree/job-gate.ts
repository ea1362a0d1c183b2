import { Injectable } from '@nestjs/common';
import { ManagedScope } from '../../access/managed-scope.js';
import { ScopeTree } from '../../access/ports.js';
import type { ManagedRows } from '../../access/row-scope.js';
import { TreeMenu } from './tree-menu.js';

/** Bounds background work by the tree menu, as the guard bounds requests. */
@Injectable()
export class JobGate {
  constructor(
    private readonly menu: TreeMenu,
    private readonly tree: ScopeTree,
  ) {}

  /** Whether a schedule of a module has anything to do: whether any organisation has the module in force. */
  isOpen(moduleId: string): Promise<boolean> {
    return this.menu.isInForceAnywhere(moduleId);
  }

  /**
   * The rows that a job of a module works on: those of the organisation it is about and below, of the whole tree where
   * it is about none, and of these those alone where the module is in force.
   * @throws Problem 404 `menu.module_not_in_force` for an organisation where it is not
   */
  async admit(moduleId: string, organizationId: string | null): Promise<ManagedRows> {
    const place = await this.placeOf(organizationId);
    if (place && organizationId !== null) await this.menu.require(moduleId, place);
    return this.menu.gate(moduleId, new ManagedScope(this.tree, place ? [place.node] : []));
  }

  private async placeOf(organizationId: string | null): Promise<{ organizationId: string; node: string } | null> {
    if (organizationId === null) return this.tree.root();
    const node = await this.tree.nodeOf(organizationId);
    return node === null ? null : { organizationId, node };
  }
}
