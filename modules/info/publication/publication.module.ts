import { Module } from '@nestjs/common';
import { ArticleModule } from '../article/article.module.js';
import { InfoSettingsModule } from '../info-settings.module.js';
import { ChannelArticles } from './channel-articles.js';
import { ChannelEndpoints } from './channels/channel-endpoints.js';
import { Channels } from './channels/channels.js';
import { DingTalkChannel } from './channels/dingtalk.channel.js';
import { WebhookChannel } from './channels/webhook.channel.js';
import { WechatChannel } from './channels/wechat.channel.js';
import { WeComChannel } from './channels/wecom.channel.js';
import { WeiboChannel } from './channels/weibo.channel.js';
import { PublicationController } from './publication.controller.js';
import { PublicationRepository } from './publication.repository.js';
import { PublicationService } from './publication.service.js';
import { RecallWithdrawn } from './recall-withdrawn.handler.js';
import { RunPublicationJob } from './run-publication.job.js';

const CHANNELS = [ChannelEndpoints, WechatChannel, WeiboChannel, WeComChannel, DingTalkChannel, WebhookChannel, Channels];

/** Articles in outside channels. */
@Module({
  imports: [ArticleModule, InfoSettingsModule],
  controllers: [PublicationController],
  providers: [...CHANNELS, ChannelArticles, PublicationRepository, PublicationService, RecallWithdrawn, RunPublicationJob],
})
export class PublicationModule {}
