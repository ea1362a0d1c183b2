import { definePermissions } from 'zhibu';

/** What one may do with voluntary work. */
export const volunteerHoursPermissions = definePermissions('volunteer-hours', {
  activity: {
    read: { zh: '查看志愿服务活动', en: 'Read voluntary work' },
    manage: { zh: '登记、修改和办结志愿服务活动', en: 'Register, change and close voluntary work' },
  },
  hours: {
    read: { zh: '查看志愿服务时长', en: 'Read volunteer hours' },
    register: { zh: '登记志愿服务时长', en: 'Register volunteer hours' },
    confirm: { zh: '确认志愿服务时长', en: 'Confirm volunteer hours' },
    import: { zh: '导入志愿服务时长', en: 'Import volunteer hours' },
    export: { zh: '导出志愿服务时长', en: 'Export volunteer hours' },
  },
});
