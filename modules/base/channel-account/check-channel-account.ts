import { outboundUrl } from '../../../src/index.js';
import { channelAccountErrors } from './channel-account.errors.js';
import { CHANNEL_FIELDS, CHANNEL_SECRETS, CHANNEL_SHAPES, type ChannelField, type ChannelKind } from './channel-kinds.js';

/** What an account would be told, by name; null and undefined are not told, nor is a flag that is off. */
export type ToldOfChannel = Readonly<Partial<Record<ChannelField, string | boolean | null>>>;

const SIGNING_SECRET = /^whsec_([A-Za-z0-9+/]+={0,2})$/;
const SECRET_BYTES = { min: 24, max: 64 };

/**
 * Whether an account of `kind` has what it needs and nothing else.
 * @throws Problem `base.channel_field_missing`, `base.channel_field_unused`, `base.channel_url_malformed`, `base.channel_secret_malformed`
 */
export function checkChannelAccount(kind: ChannelKind, told: ToldOfChannel): void {
  const { needs, takes } = CHANNEL_SHAPES[kind];
  const known = [...needs, ...takes];
  const given = [...CHANNEL_FIELDS, ...CHANNEL_SECRETS].filter((field) => told[field]);
  const unused = given.filter((field) => !known.includes(field));
  if (unused.length > 0) throw channelAccountErrors.channelFieldUnused({ kind, fields: unused.join(', '), known: known.join(', ') });
  const missing = needs.filter((field) => !given.includes(field));
  if (missing.length > 0) throw channelAccountErrors.channelFieldMissing({ kind, fields: missing.join(', ') });
  if (typeof told.url === 'string' && !outboundUrl(told.url)) throw channelAccountErrors.channelUrlMalformed();
  if (kind === 'webhook' && !isSigningSecret(told.signingSecret)) throw channelAccountErrors.channelSecretMalformed();
}

function isSigningSecret(secret: string | boolean | null | undefined): boolean {
  const encoded = typeof secret === 'string' ? SIGNING_SECRET.exec(secret)?.[1] : undefined;
  if (encoded === undefined) return false;
  const { length } = Buffer.from(encoded, 'base64');
  return length >= SECRET_BYTES.min && length <= SECRET_BYTES.max;
}
