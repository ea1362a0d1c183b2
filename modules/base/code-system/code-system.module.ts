import { Global, Module } from '@nestjs/common';
import { BuiltInCodeSystems } from './built-in-code-systems.js';
import { CodeBook } from './code-book.js';
import { CodeSystemController } from './code-system.controller.js';
import { CodeSystemReader } from './code-system-reader.js';
import { CodeSystemRepository } from './code-system.repository.js';
import { CodeSystemService } from './code-system.service.js';

/** Tables of codes: those of national standards, of modules, and of integrators. Global for its port alone. */
@Global()
@Module({
  controllers: [CodeSystemController],
  providers: [BuiltInCodeSystems, CodeSystemRepository, CodeBook, CodeSystemReader, CodeSystemService],
  exports: [CodeBook],
})
export class CodeSystemModule {}
