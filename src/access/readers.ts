import { Injectable } from '@nestjs/common';
import { Contributions } from '../menu/contributions.js';
import { TreeMenu } from '../menu/tree/tree-menu.js';
import { AddressedScope, EVERY_ROW, type Reader } from './addressed-scope.js';
import type { Principal } from './principal.js';
import type { ManagedRows } from './row-scope.js';

/** Knows callers as readers: what is addressed to them, and where there is something for everybody. */
@Injectable()
export class Readers {
  /** A principal holds as long as nothing of it changes, the places of its organisations included: so does what is worked out of it. */
  private readonly known = new WeakMap<Principal, Reader>();

  constructor(
    private readonly menu: TreeMenu,
    private readonly contributions: Contributions,
  ) {}

  /** The managed rows of a module, which the menu has gated, with those addressed to a caller. */
  async scopeOf(moduleId: string, principal: Principal, managed: ManagedRows): Promise<AddressedScope> {
    return new AddressedScope(managed, await this.readerOf(principal), await this.menu.gate(moduleId, EVERY_ROW));
  }

  /** Whether some module has content at an organisation that anybody may read. */
  async hasPublicContent(organizationId: string): Promise<boolean> {
    for (const { moduleId, value } of this.contributions.instances('publicContent')) {
      if ((await value.isAt(organizationId)) && (await this.menu.isInForce(moduleId, organizationId))) return true;
    }
    return false;
  }

  private async readerOf(principal: Principal): Promise<Reader> {
    const known = this.known.get(principal);
    if (known) return known;
    const reader = await this.read(principal);
    this.known.set(principal, reader);
    return reader;
  }

  private async read({ accountId, grants, home }: Principal): Promise<Reader> {
    const places = home ? [home, ...grants] : grants;
    if (accountId === null || places.length === 0) return { accountId, places: [], path: [] };
    const paths = await Promise.all(places.map((place) => this.menu.pathOf(place)));
    return { accountId, places: [...new Set(places.map(({ organizationId }) => organizationId))], path: [...new Set(paths.flat())] };
  }
}
