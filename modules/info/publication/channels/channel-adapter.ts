import type { OpenChannelAccount } from '../../../base/index.js';
import type { Text } from '../../../../src/index.js';

/** A file that goes along. */
export interface ChannelFile {
  readonly name: string;
  /** `image/png` */
  readonly mediaType: string;
  readonly content: Buffer;
}

/** An article as channels are given it. */
export interface ChannelArticle {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly author: string | null;
  /** Sanitised. */
  readonly html: string;
  readonly text: string;
  /** Where people read it on the web; null where the organisation has no public page. */
  readonly url: string | null;
  /** As JPEG, made when it is asked for; null where it has none, or none of at most so many bytes. */
  readonly cover: ((mostBytes: number) => Promise<ChannelFile | null>) | null;
  /** The same of the image that an `src` of `html` names; null too for one that is not of this platform. */
  readonly imageOf: (src: string, mostBytes: number) => Promise<ChannelFile | null>;
}

/** What the channel called the things it made, to go on from after a break and to recall by. */
export type ChannelState = Readonly<Record<string, string>>;

/**
 * How far a publication has come.
 * - `continue`: something was done, `state` must be kept before the next step
 * - `submitted`: the channel has it in its queue, which is not published; ask again after some seconds
 * - `draftSaved`: a draft lies in the console of the channel, where people publish it
 * - `retry`: the same again after some seconds
 * - `failed`: not without somebody doing something, which `reason` says; what `forgets` names of the state is of no more use,
 *   and is made anew when it is tried again
 */
export type ChannelStep =
  | { readonly status: 'continue' | 'published' | 'draftSaved'; readonly state: ChannelState }
  | { readonly status: 'submitted'; readonly state: ChannelState; readonly afterSeconds: number }
  | { readonly status: 'retry'; readonly reason: Text; readonly afterSeconds: number }
  | { readonly status: 'failed'; readonly reason: Text; readonly forgets?: readonly string[] };

/** How a recall went; `impossible` where the channel has no way to. */
export type RecallStep =
  | { readonly status: 'recalled' }
  | { readonly status: 'impossible' | 'failed'; readonly reason: Text }
  | { readonly status: 'retry'; readonly reason: Text; readonly afterSeconds: number };

/**
 * One outside channel. Each call does one thing that cannot be taken back, so that the state is kept between them
 * and a break repeats as little as can be.
 *
 * @throws nothing for what the channel or the way to it does; only for faults of our own
 */
export interface ChannelAdapter {
  /** What of an article the channel would not take, before anything is sent; null when it would. Left out where it takes every article. */
  refuses?(article: ChannelArticle): Text | null;
  /** The next step of publishing, from `state` on. */
  publish(account: OpenChannelAccount, article: ChannelArticle, state: ChannelState): Promise<ChannelStep>;
  /** How it stands with what was submitted. Left out where nothing is ever `submitted`. */
  check?(account: OpenChannelAccount, state: ChannelState): Promise<ChannelStep>;
  /** Whether the channel still has something of it in its queue, which is asked for and not sent again. Left out with `check`. */
  isWaiting?(state: ChannelState): boolean;
  recall(account: OpenChannelAccount, article: Pick<ChannelArticle, 'id' | 'title'>, state: ChannelState): Promise<RecallStep>;
}
