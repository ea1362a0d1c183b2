import type { ChannelKind } from '../../base/index.js';

const OPEN: readonly ChannelKind[] = ['wechatOfficialAccount', 'weibo'];

/** Whether anybody reads what is in a channel; the others are of the organisation's own people, or of its own web sites. */
export function isForEverybody(kind: ChannelKind): boolean {
  return OPEN.includes(kind);
}
