import { Module } from '@nestjs/common';
import { BuiltInCodeSystems } from './built-in-code-systems.js';
import { CodeBook } from './code-book.js';
import { CodeSystemRepository } from './code-system.repository.js';

/** Tables of codes: those of national standards, of modules, and of integrators. */
@Module({ providers: [BuiltInCodeSystems, CodeSystemRepository, CodeBook], exports: [CodeBook] })
export class CodeSystemModule {}
