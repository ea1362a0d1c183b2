import { IsBoolean, IsIn, IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { Setting } from '../../src/index.js';

/** Not for organisations to change: the secrets of their accounts go there. */
const DEPLOYMENT = { deploymentOnly: true };
/** An origin without a path: of the channel itself, or of a relay that the channel admits. */
const ORIGIN = /^https?:\/\/[^\s/]+$/;

const ADDRESS_SHAPE = {
  zh: '须为空，或以 http:// 或 https:// 开头、含有 {id} 的网址，例如 https://example.cn/articles/{id}',
  en: 'must be empty, or an address that begins with http:// or https:// and has {id} in it, such as https://example.cn/articles/{id}',
};
const ORIGIN_SHAPE = {
  zh: '须为以 http:// 或 https:// 开头、不带路径的地址，例如 https://relay.example.cn',
  en: 'must be an address that begins with http:// or https:// and has no path, such as https://relay.example.cn',
};

/** Whether readers comment on articles: not at all, once a moderator approves it, or at once. */
export const COMMENT_MODES = ['off', 'moderated', 'open'] as const;

/** What organisations set of sections and articles. */
export class InfoSettings {
  @Setting({ zh: '发布前的审次（三审为 3，0 为不审）', en: 'Reviews that an article passes before it is published (三审: 3; 0: none)' })
  @IsInt()
  @Min(0)
  @Max(3)
  reviewLevels = 0;

  @Setting({ zh: '核对内置的常见错别字（只提示）', en: 'Whether the common typos that come with the module are looked for; they are only shown' })
  @IsBoolean()
  commonTypos = true;

  @Setting({ zh: '评论：off 不开放，moderated 审核后公开，open 直接公开', en: 'Comments: off, moderated (shown once approved), open (shown at once)' })
  @IsIn(COMMENT_MODES)
  comments: (typeof COMMENT_MODES)[number] = 'moderated';

  @Setting({ zh: '每人每分钟最多发表的评论数', en: 'Most comments of a person in a minute' })
  @IsInt()
  @Min(1)
  @Max(600)
  commentsPerMinute = 6;

  @Setting({ zh: '公开文稿的网页地址，{id} 处为文稿编号；空为没有网页', en: 'Where public articles are read on the web, with {id} for the id of the article; empty where they are not' })
  @IsString()
  @MaxLength(500)
  @Matches(/^(https?:\/\/\S*\{id\}\S*)?$/, { context: ADDRESS_SHAPE })
  articleUrl = '';

  @Setting({ zh: '微信公众号接口地址', en: 'Where WeChat answers' }, DEPLOYMENT)
  @Matches(ORIGIN, { context: ORIGIN_SHAPE })
  wechatAddress = 'https://api.weixin.qq.com';

  @Setting({ zh: '企业微信接口地址', en: 'Where WeCom answers' }, DEPLOYMENT)
  @Matches(ORIGIN, { context: ORIGIN_SHAPE })
  weComAddress = 'https://qyapi.weixin.qq.com';

  @Setting({ zh: '钉钉接口地址', en: 'Where DingTalk answers' }, DEPLOYMENT)
  @Matches(ORIGIN, { context: ORIGIN_SHAPE })
  dingTalkAddress = 'https://oapi.dingtalk.com';

  @Setting({ zh: '微博接口地址', en: 'Where Weibo answers' }, DEPLOYMENT)
  @Matches(ORIGIN, { context: ORIGIN_SHAPE })
  weiboAddress = 'https://api.weibo.com';
}
