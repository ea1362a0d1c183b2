import { study } from './index.js';
import { studyPermissions } from './study.permissions.js';

export default { id: 'study', study, studyPermissions, load: () => import('./study.module.js') };
