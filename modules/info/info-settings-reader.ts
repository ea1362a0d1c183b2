import { Injectable } from '@nestjs/common';
import { InfoSettings } from './info.settings.js';

/** The one place where the settings of this module are read: for an organisation, as they hold there. */
@Injectable()
export class InfoSettingsReader {
  constructor(private readonly deployed: InfoSettings) {}

  at(_organizationId: string): Promise<InfoSettings> {
    return Promise.resolve(this.deployed);
  }
}
