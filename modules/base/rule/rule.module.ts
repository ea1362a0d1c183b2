import { Global, Module } from '@nestjs/common';
import { LocalRules } from './local-rules.js';
import { NationalRules } from './national-rules.js';
import { RuleBook } from './rule-book.js';
import { RuleController } from './rule.controller.js';
import { RuleReader } from './rule-reader.js';
import { RuleRepository } from './rule.repository.js';
import { RuleService } from './rule.service.js';

/** The regulations as versioned data. Global for its port alone: every module may ask what a rule says. */
@Global()
@Module({
  controllers: [RuleController],
  providers: [RuleRepository, NationalRules, LocalRules, RuleBook, RuleReader, RuleService],
  exports: [RuleBook],
})
export class RuleModule {}
