import { definePermissions } from 'zhibu';

/** What one may do with this module. */
export const paperShelfPermissions = definePermissions('paper-shelf', {
  paperSheet: {
    read: { zh: '查看纸页', en: 'Read paper sheets' },
    manage: { zh: '登记和修改纸页', en: 'Register and change paper sheets' },
  },
});
