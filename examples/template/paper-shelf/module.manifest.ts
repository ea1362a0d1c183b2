import { defineModule } from 'zhibu';
import { paperShelfPermissions } from './paper-shelf.permissions.js';
import { PaperShelfSettings } from './paper-shelf.settings.js';

export default defineModule({
  id: 'paper-shelf',
  title: { zh: '纸架', en: 'Paper shelf' },
  summary: { zh: '登记纸页。', en: 'Keeps paper sheets.' },
  version: '1.0.0',
  requires: { base: '^1.0.0' },
  permissions: paperShelfPermissions,
  settings: PaperShelfSettings,
  load: () => import('./paper-shelf.module.js'),
});
