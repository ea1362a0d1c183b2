import type { ModulePart } from '../../../src/index.js';
import { infoPermissions } from '../info.permissions.js';
import { articleCodeSystems } from './article.codes.js';
import { ArticleEntity } from './article.entity.js';
import { articleFieldHost } from './article-field-host.js';
import { ArticleTagEntity } from './article-tag.entity.js';
import { articleErrors } from './article.errors.js';
import { articleExpired, articlePublished, articleWithdrawn } from './article.events.js';

const { article } = infoPermissions;

/** What the articles bring. */
export const articlePart: ModulePart = {
  entities: [ArticleEntity, ArticleTagEntity],
  errors: [articleErrors],
  events: [articlePublished, articleWithdrawn, articleExpired],
  codeSystems: articleCodeSystems,
  customFieldHosts: [articleFieldHost],
  roleDefaults: {
    organizationAdministrator: Object.values(article),
    branchSecretary: Object.values(article),
    auditor: [article.read],
  },
};
