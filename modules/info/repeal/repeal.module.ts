import { Module } from '@nestjs/common';
import { ArticleModule } from '../article/article.module.js';
import { CopyModule } from '../copy/copy.module.js';
import { DocumentModule } from '../document/document.module.js';
import { SecrecyModule } from '../secrecy/secrecy.module.js';
import { RepealController } from './repeal.controller.js';
import { RepealService } from './repeal.service.js';

/** The repeal of official documents. */
@Module({ imports: [ArticleModule, CopyModule, DocumentModule, SecrecyModule], controllers: [RepealController], providers: [RepealService], exports: [RepealService] })
export class RepealModule {}
