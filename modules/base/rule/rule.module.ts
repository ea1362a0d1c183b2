import { Module } from '@nestjs/common';
import { RuleBook } from './rule-book.js';

/** The regulations as versioned data. */
@Module({ providers: [RuleBook], exports: [RuleBook] })
export class RuleModule {}
