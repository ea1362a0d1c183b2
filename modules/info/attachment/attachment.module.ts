import { Module } from '@nestjs/common';
import { AttachmentReader } from './attachment-reader.js';
import { FileTextMaker } from './file-text-maker.js';
import { FileTextRepository } from './file-text.repository.js';

/** What attachments say. */
@Module({ providers: [AttachmentReader, FileTextMaker, FileTextRepository], exports: [AttachmentReader, FileTextMaker, FileTextRepository] })
export class AttachmentModule {}
