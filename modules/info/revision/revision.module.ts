import { Module } from '@nestjs/common';
import { ArticleModule } from '../article/article.module.js';
import { SecrecyModule } from '../secrecy/secrecy.module.js';
import { RevisionController } from './revision.controller.js';
import { RevisionRepository } from './revision.repository.js';
import { RevisionService } from './revision.service.js';

/** The earlier texts of articles. */
@Module({ imports: [ArticleModule, SecrecyModule], controllers: [RevisionController], providers: [RevisionRepository, RevisionService] })
export class RevisionModule {}
