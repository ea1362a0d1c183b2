import { FlagField, IdField, InstantField, PageQuery, TextField } from '../../../../src/index.js';

/** A sign-in of the caller that still lasts. */
export class SessionDetails {
  @IdField() id: string;

  @TextField({ nullable: true, description: { zh: '登录所用的浏览器或应用', en: 'The browser or app, as it called itself' } })
  clientLabel: string | null;

  @InstantField({ description: { zh: '登录时间', en: 'Signed in at' } })
  createdAt: string;

  @InstantField({ description: { zh: '最近一次刷新', en: 'Last refreshed at' } })
  lastUsedAt: string;

  @InstantField({ description: { zh: '不再使用则到期；继续使用也不超过会话的最长期限', en: 'Ends then unless used before, which never keeps it past the longest life of a session' } })
  expiresAt: string;

  @FlagField({ description: { zh: '是否为本次会话', en: 'Whether it is the one that asks' } })
  current: boolean;
}

/** The query of `GET /me/sessions`. */
export class SessionQuery extends PageQuery {}
