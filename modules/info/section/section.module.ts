import { Module } from '@nestjs/common';
import { SectionController } from './section.controller.js';
import { SectionRepository } from './section.repository.js';
import { SectionService } from './section.service.js';

/** Sections. */
@Module({ controllers: [SectionController], providers: [SectionRepository, SectionService], exports: [SectionRepository, SectionService] })
export class SectionModule {}
