import { Injectable } from '@nestjs/common';
import { TreeSettings } from '../../src/index.js';
import { InfoSettings } from './info.settings.js';

/** The one place where the settings of this module are read: for an organisation, as they hold there. */
@Injectable()
export class InfoSettingsReader {
  constructor(private readonly settings: TreeSettings) {}

  at({ node, organizationId }: { readonly organizationId: string; readonly node: string }): Promise<Readonly<InfoSettings>> {
    return this.settings.of(InfoSettings, { organizationId, node });
  }
}
