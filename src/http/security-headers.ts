/**
 * Headers of every answer. The API gives data: a browser may not run, frame or guess at it, and nobody may keep it.
 * Constant, because what is worked out anew for each request is paid for by each request; Swagger UI sets a
 * `Content-Security-Policy` of its own.
 */
export const SECURITY_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  // Frontends live on origins of their own.
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'vary': 'Accept-Language, Authorization, Origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

/** The header `Vary` of an answer that another header of the request decides too. */
export function varyingBy(header: string): string {
  return `${header}, ${SECURITY_HEADERS.vary}`;
}
