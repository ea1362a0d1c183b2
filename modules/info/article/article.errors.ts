import { defineErrors } from '../../../src/index.js';

/** What a request about articles can be refused for. */
export const articleErrors = defineErrors('info', {
  audienceOutOfScope: {
    status: 422,
    title: { zh: '发送范围超出管理范围', en: 'Audience out of scope' },
    detail: {
      zh: '这些组织不存在，或不在您的管理范围内：{ids}。请从 audience.organizationIds 中去掉。',
      en: 'These organizations do not exist, or are not among those you manage: {ids}. Take them out of audience.organizationIds.',
    },
  },
  stageUnknown: {
    status: 422,
    title: { zh: '没有这种人员类别', en: 'Unknown stage' },
    detail: {
      zh: '没有这些人员类别：{stages}。请用 GET /code-systems/member-stage/codes 中的代码。',
      en: 'There are no such stages of members: {stages}. Use the codes of GET /code-systems/member-stage/codes.',
    },
  },
  sectionNotUsable: {
    status: 422,
    title: { zh: '栏目不可用', en: 'The section cannot be used' },
    detail: {
      zh: '该栏目不存在、已停用，或不属于发文组织。请选择发文组织正在使用的栏目。',
      en: 'The section does not exist, is archived, or is not of the organization of the article. Choose one in use there.',
    },
  },
  expiryInPast: {
    status: 422,
    title: { zh: '失效时间已过', en: 'The end lies in the past' },
    detail: { zh: '失效时间（expireAt）须晚于现在和发布时间。', en: 'expireAt must be later than now and than the publication.' },
  },
  articleLocked: {
    status: 409,
    title: { zh: '已发布的文稿不能修改', en: 'A published article is not changed' },
    detail: {
      zh: '请先说明理由撤回（POST …/withdraw），修改后重新发布；置顶和是否接受评论可随时调整，失效时间用 POST …/schedule 调整。',
      en: 'Withdraw it with a reason first (POST …/withdraw), change it, and publish it again. Pinning and whether it takes comments change any time, its end by POST …/schedule.',
    },
  },
  copyLocked: {
    status: 409,
    title: { zh: '转发的文稿内容不能修改', en: 'The text of a copy is not changed' },
    detail: {
      zh: '转发的文稿随来源文稿更新，不能修改：{fields}。可以修改按语（foreword）、栏目、发送范围、标签、置顶、签收和评论；内容有误的，请来源组织撤回修改后重新发布，或撤回本转发后另行起草。',
      en: 'A copy follows the article it comes from; this cannot be changed: {fields}. Its foreword, sectionId, audience, tags, pinned, requiresConfirmation and commentsAllowed can. Have its organization correct the text, or withdraw the copy and write an article of your own.',
    },
  },
  noForeword: {
    status: 422,
    title: { zh: '本文稿没有按语', en: 'No foreword here' },
    detail: { zh: '只有转发的文稿有按语（foreword）。请将内容写入正文（body）。', en: 'Only a copy of a shared article has a foreword. Write it into the body.' },
  },
  forewordWithPictures: {
    status: 422,
    title: { zh: '按语中不能有上传的图片', en: 'No uploaded pictures in a foreword' },
    detail: {
      zh: '按语（foreword）没有自己的附件和图片，请去掉其中上传的图片。需要配图的，请另行起草文稿，将图片放入正文（body）。',
      en: 'A foreword has no files of its own: take the uploaded pictures out of it. To show pictures, write an article of your own and put them into its body.',
    },
  },
  copyNotPublic: {
    status: 422,
    title: { zh: '转发的文稿不能公开', en: 'The copy cannot be public' },
    detail: {
      zh: '来源文稿不对所有人公开。请将 audience.visibility 改为 members 或 organization，或请来源组织将其文稿公开发布后再公开。',
      en: 'The article that this copy follows is not for everybody. Set audience.visibility to members or organization, or have its organization publish it for everybody first.',
    },
  },
  stepNotPossible: {
    status: 409,
    title: { zh: '当前状态下不能办理', en: 'Not possible in this state' },
    detail: { zh: '文稿的状态是“{status}”，不能办理“{act}”。请重新读取后再办理。', en: 'The article is {status}, which does not allow to {act}. Read it again first.' },
  },
  coverNotImage: {
    status: 422,
    title: { zh: '封面不是图片', en: 'The cover is no image' },
    detail: { zh: '封面须为已上传的图片文件。', en: 'The cover must be an uploaded image.' },
  },
  pictureNotImage: {
    status: 422,
    title: { zh: '正文图片不是图片', en: 'A picture of the body is none' },
    detail: { zh: '正文引用的这些文件不是图片：{ids}。请从正文中去掉，改为附件。', en: 'These files that the body shows are no pictures: {ids}. Take them out of the body and attach them.' },
  },
  tooManyPictures: {
    status: 422,
    title: { zh: '正文图片过多', en: 'Too many pictures' },
    detail: { zh: '正文最多 {most} 张图片。请减少图片或分成几篇。', en: 'A body shows at most {most} pictures. Show fewer, or make several articles of it.' },
  },
  nothingToPublish: {
    status: 422,
    title: { zh: '没有内容', en: 'Nothing to publish' },
    detail: { zh: '正文为空，也没有附件。请先填写正文或添加附件。', en: 'The body is empty and nothing is attached. Write something or attach a file first.' },
  },
});
