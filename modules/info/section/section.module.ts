import { Module } from '@nestjs/common';
import { SecrecyModule } from '../secrecy/secrecy.module.js';
import { SectionController } from './section.controller.js';
import { SectionRepository } from './section.repository.js';
import { SectionService } from './section.service.js';

/** Sections. */
@Module({ imports: [SecrecyModule], controllers: [SectionController], providers: [SectionRepository, SectionService], exports: [SectionRepository, SectionService] })
export class SectionModule {}
