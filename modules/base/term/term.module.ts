import { Module } from '@nestjs/common';
import { RuleModule } from '../rule/rule.module.js';
import { RemindOfTermsJob } from './remind-of-terms.job.js';
import { TermController } from './term.controller.js';
import { TermRepository } from './term.repository.js';
import { TermService } from './term.service.js';
import { TermChecks } from './term-checks.js';

/** Terms of office. */
@Module({ imports: [RuleModule], controllers: [TermController], providers: [TermRepository, TermService, TermChecks, RemindOfTermsJob], exports: [TermService] })
export class TermModule {}
