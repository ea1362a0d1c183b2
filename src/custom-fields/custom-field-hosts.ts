import { Injectable } from '@nestjs/common';
import { Contributions } from '../menu/contributions.js';
import type { CustomFieldHost } from '../menu/extensions/custom-field-host.js';
import { customFieldErrors } from './custom-field.errors.js';

/** What the loaded modules open to custom fields. */
@Injectable()
export class CustomFieldHosts {
  constructor(private readonly contributions: Contributions) {}

  get all(): CustomFieldHost[] {
    return this.contributions.entries('customFieldHosts').map(({ value }) => value);
  }

  find(id: string): CustomFieldHost | null {
    return this.all.find((host) => host.id === id) ?? null;
  }

  /** @throws Problem `custom.host_unknown` */
  require(id: string): CustomFieldHost {
    return this.find(id) ?? this.refuse(id, this.all);
  }

  /** A host whose rows may be referred to. @throws Problem `custom.host_unknown` */
  requireReferable(id: string): CustomFieldHost {
    const referable = this.all.filter(({ reachable }) => reachable !== undefined);
    return referable.find((host) => host.id === id) ?? this.refuse(id, referable);
  }

  private refuse(host: string, known: readonly CustomFieldHost[]): never {
    throw customFieldErrors.hostUnknown({ host, known: known.map(({ id }) => id).toSorted().join(', ') || '–' });
  }
}
