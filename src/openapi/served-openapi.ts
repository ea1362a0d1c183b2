import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Language } from '../i18n/text.js';
import { documentOf, type OpenApiPlan, type OpenApiSource, planOpenApi } from './build-openapi.js';
import { type DescribedFields, withCustomFields } from './custom-fields-in-document.js';

/** Documents of half a megabyte each: both languages, and the menus of a few kinds of organisations. */
const KEPT_TEXTS = 12;

/** A document as it is sent. */
export interface ServedText {
  readonly text: string;
  /** Strong entity tag, with its quotes. */
  readonly etag: string;
}

/**
 * The API document of a running server: its routes are checked at once, the text of a language is
 * made at the first request for it and kept for a while.
 */
export class ServedOpenApi {
  private readonly plan: OpenApiPlan;
  /** By language and modules. */
  private readonly texts = new LRUCache<string, ServedText>({ max: KEPT_TEXTS });

  /** @throws StartupError where no document can be made of the routes; see `planOpenApi` */
  constructor(source: OpenApiSource) {
    this.plan = planOpenApi(source);
  }

  /**
   * @param modules those whose operations it has besides the core's; all unless given
   * @param fields the custom fields that it describes
   */
  in(language: Language, modules?: ReadonlySet<string>, fields: DescribedFields = new Map()): ServedText {
    const versions = [...fields.values()].flat().map(({ number, version }) => `${number}.${version}`);
    const key = `${language} ${modules ? [...modules].join(' ') : '*'} ${versions.join(' ')}`;
    const known = this.texts.get(key);
    if (known) return known;
    const text = JSON.stringify(withCustomFields(documentOf(this.plan, language, modules), fields));
    const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
    const served = { text, etag };
    this.texts.set(key, served);
    return served;
  }
}
