import { Module } from '@nestjs/common';
import { InfoSettingsReader } from './info-settings-reader.js';

/** The settings of this module. */
@Module({ providers: [InfoSettingsReader], exports: [InfoSettingsReader] })
export class InfoSettingsModule {}
