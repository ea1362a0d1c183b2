import { ArrayField, ChoiceField, FlagField, IdField, InstantField, IntegerField, ListQuery, of, TextField } from '../../../src/index.js';
import { CHANNEL_KINDS, CHANNEL_SECRETS, type ChannelKind } from './channel-kinds.js';

const SECRET = { max: 500, trim: true, optional: true } as const;

const SECRETS = {
  appSecret: { zh: '微信公众号 AppSecret', en: 'AppSecret of a WeChat Official Account' },
  corpSecret: { zh: '企业微信应用 Secret', en: 'Secret of the WeCom application' },
  accessToken: { zh: '微博或钉钉机器人的 access_token', en: 'access_token of Weibo, or of a DingTalk robot' },
  signingSecret: {
    zh: 'Webhook 的签名密钥：whsec_ 加 24 至 64 字节的 Base64；钉钉机器人的加签密钥',
    en: 'Of a webhook: whsec_ and the Base64 of 24 to 64 bytes, which signs what is sent; of a DingTalk robot its signing secret',
  },
} as const;

/** What the parties of a channel account may be told; which of it depends on the kind. */
class ChannelAccountInput {
  @TextField({ max: 100, trim: true, optional: true, description: { zh: '微信公众号 AppID', en: 'AppID of a WeChat Official Account' } }) appId?: string;

  @TextField({ max: 100, trim: true, optional: true, description: { zh: '企业微信企业 ID', en: 'Corporation id of WeCom' } }) corpId?: string;

  @TextField({ max: 20, trim: true, optional: true, description: { zh: '企业微信应用 AgentId', en: 'AgentId of the WeCom application' } }) agentId?: string;

  @TextField({ max: 2000, trim: true, optional: true, description: { zh: '企业微信接收人，以 | 分隔；默认 @all', en: 'Receivers in WeCom, separated by |; @all unless said' } })
  recipients?: string;

  @TextField({ max: 2000, trim: true, optional: true, description: { zh: 'Webhook 网址；微博为已绑定域名的网址', en: 'Address of the webhook; for Weibo one of the bound domain' } })
  url?: string;

  @FlagField({ optional: true, description: { zh: '只建草稿，由人在公众号后台发布', en: 'Make drafts only; people publish them in the console' } }) draftOnly?: boolean;

  @TextField({ ...SECRET, description: SECRETS.appSecret }) appSecret?: string;
  @TextField({ ...SECRET, description: SECRETS.corpSecret }) corpSecret?: string;
  @TextField({ ...SECRET, description: SECRETS.accessToken }) accessToken?: string;
  @TextField({ ...SECRET, description: SECRETS.signingSecret }) signingSecret?: string;
}

/** The body of `POST /channel-accounts`. Secrets are stored encrypted and never answered. */
export class CreateChannelAccount extends ChannelAccountInput {
  @IdField() organizationId: string;
  @ChoiceField(CHANNEL_KINDS) kind: ChannelKind;
  @TextField({ max: 100, trim: true, example: '示范县委公众号' }) name: string;
}

/** The body of `PATCH /channel-accounts/{id}`; what is left out stays. */
export class UpdateChannelAccount extends ChannelAccountInput {
  @TextField({ max: 100, trim: true, optional: true }) name?: string;
  @FlagField({ optional: true, description: { zh: '停用后不再发送', en: 'Nothing is sent by one that is off' } }) active?: boolean;
}

/** An account of an outside channel. */
export class ChannelAccount {
  @IdField() id: string;
  @IdField() organizationId: string;
  @ChoiceField(CHANNEL_KINDS) kind: ChannelKind;
  @TextField({ max: 100 }) name: string;
  @TextField({ max: 100, nullable: true }) appId: string | null;
  @TextField({ max: 100, nullable: true }) corpId: string | null;
  @TextField({ max: 20, nullable: true }) agentId: string | null;
  @TextField({ max: 2000, nullable: true }) recipients: string | null;
  @TextField({ max: 2000, nullable: true }) url: string | null;
  @FlagField() draftOnly: boolean;
  @ArrayField(of.choice(CHANNEL_SECRETS), { maxItems: 4, description: { zh: '已设置的密钥', en: 'The secrets that are set' } }) secretsSet: string[];
  @FlagField() active: boolean;
  @IntegerField({ min: 1 }) version: number;
  @InstantField() createdAt: string;
  @InstantField() updatedAt: string;
}

/** The query of the list. */
export class ChannelAccountQuery extends ListQuery {
  @IdField({ optional: true }) organizationId?: string;
  @ChoiceField(CHANNEL_KINDS, { optional: true }) kind?: ChannelKind;
}
