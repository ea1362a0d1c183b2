/** Outside channels that an organisation may have an account of. */
export const CHANNEL_KINDS = ['wechatOfficialAccount', 'weibo', 'weCom', 'dingTalk', 'webhook'] as const;

/** One of {@link CHANNEL_KINDS}. */
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

/** What everybody who manages the account may read of it. */
export const CHANNEL_FIELDS = ['appId', 'corpId', 'agentId', 'recipients', 'url', 'draftOnly'] as const;

/** What is stored encrypted and never answered. */
export const CHANNEL_SECRETS = ['appSecret', 'corpSecret', 'accessToken', 'signingSecret'] as const;

/** One of {@link CHANNEL_SECRETS}. */
export type ChannelSecret = (typeof CHANNEL_SECRETS)[number];

/** The name of something that is told of an account. */
export type ChannelField = (typeof CHANNEL_FIELDS)[number] | ChannelSecret;

/** What an account of a kind needs, and what it may have besides. */
export interface ChannelShape {
  readonly needs: readonly ChannelField[];
  readonly takes: readonly ChannelField[];
}

/** As the operators of the channels ask for it. */
export const CHANNEL_SHAPES: Readonly<Record<ChannelKind, ChannelShape>> = {
  // Accounts of individuals and unverified ones have no right to publish since July 2025: theirs is `draftOnly`.
  wechatOfficialAccount: { needs: ['appId', 'appSecret'], takes: ['draftOnly'] },
  // A text must hold a link to the domain that is bound to the application.
  weibo: { needs: ['accessToken', 'url'], takes: [] },
  weCom: { needs: ['corpId', 'agentId', 'corpSecret'], takes: ['recipients'] },
  dingTalk: { needs: ['accessToken'], takes: ['signingSecret'] },
  webhook: { needs: ['url', 'signingSecret'], takes: [] },
};
