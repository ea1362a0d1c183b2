import { Module } from '@nestjs/common';
import { defineModuleBody } from '../../src/index.js';

/** What every other module stands on. */
@Module({})
export class BaseModule {}

export default defineModuleBody({ nest: BaseModule });
