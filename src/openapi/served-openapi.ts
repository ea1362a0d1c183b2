import { createHash } from 'node:crypto';
import type { Language } from '../i18n/text.js';
import { documentOf, type OpenApiPlan, type OpenApiSource, planOpenApi } from './build-openapi.js';

/** A document as it is sent. */
export interface ServedText {
  readonly text: string;
  /** Strong entity tag, with its quotes. */
  readonly etag: string;
}

/**
 * The API document of a running server: its routes are checked at once, the text of a language is
 * made at the first request for it and kept.
 */
export class ServedOpenApi {
  private readonly plan: OpenApiPlan;
  private readonly texts = new Map<Language, ServedText>();

  /** @throws StartupError where no document can be made of the routes; see `planOpenApi` */
  constructor(source: OpenApiSource) {
    this.plan = planOpenApi(source);
  }

  in(language: Language): ServedText {
    const known = this.texts.get(language);
    if (known) return known;
    const text = JSON.stringify(documentOf(this.plan, language));
    const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
    const served = { text, etag };
    this.texts.set(language, served);
    return served;
  }
}
