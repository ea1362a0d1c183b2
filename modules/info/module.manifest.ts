import { defineModule } from '../../src/index.js';
import { infoPermissions } from './info.permissions.js';
import { InfoSettings } from './info.settings.js';

export default defineModule({
  id: 'info',
  title: { zh: '信息综合管理', en: 'Information' },
  summary: {
    zh: '栏目与文稿：起草、审核、定时发布和撤回，公开或送达指定组织的党员。',
    en: 'Sections and articles: written, reviewed, published on time and withdrawn, for everybody or for the members of some organizations.',
  },
  version: '1.0.0',
  requires: { base: '^1.0.0' },
  permissions: infoPermissions,
  settings: InfoSettings,
  load: () => import('./info.module.js'),
});
