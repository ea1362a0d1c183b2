import { definePermissions } from '../../src/index.js';

/** The rights over sections and articles. What is published and addressed to somebody he reads without any of them. */
export const infoPermissions = definePermissions('info', {
  section: {
    read: { zh: '查看全部栏目', en: 'Read all sections' },
    create: { zh: '新建栏目', en: 'Create sections' },
    update: { zh: '修改和移动栏目', en: 'Rename and move sections' },
    archive: { zh: '停用和恢复栏目', en: 'Archive and restore sections' },
  },
  article: {
    read: { zh: '查看全部文稿', en: 'Read all articles, drafts included' },
    create: { zh: '起草文稿', en: 'Write articles' },
    update: { zh: '修改文稿', en: 'Change articles' },
    submit: { zh: '送审文稿', en: 'Submit articles for review' },
    review: { zh: '审核文稿', en: 'Review articles' },
    publish: { zh: '发布和定时发布文稿', en: 'Publish and schedule articles' },
    withdraw: { zh: '撤回文稿', en: 'Withdraw articles' },
    repeal: { zh: '废止公文', en: 'Repeal official documents' },
  },
  wordList: {
    read: { zh: '查看词表', en: 'Read lists of words' },
    manage: { zh: '管理词表', en: 'Manage lists of words' },
  },
  share: {
    read: { zh: '查看文稿共享', en: 'Read offers of articles, made and received' },
    offer: { zh: '向其他组织推送文稿和收回', en: 'Offer articles to other organizations, and recall them' },
    adopt: { zh: '采用或谢绝其他组织推送的文稿', en: 'Adopt or decline articles that others offer' },
  },
  comment: {
    moderate: { zh: '审核评论', en: 'Decide comments' },
  },
  publication: {
    read: { zh: '查看渠道发布', en: 'Read publications in channels' },
    manage: { zh: '将文稿发到渠道和撤回', en: 'Publish articles in channels, and recall them' },
  },
});
