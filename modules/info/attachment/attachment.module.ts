import { Module } from '@nestjs/common';
import { AttachmentReader } from './attachment-reader.js';

/** What is read of attachments. */
@Module({ providers: [AttachmentReader], exports: [AttachmentReader] })
export class AttachmentModule {}
