/** The address of a request to elsewhere: http or https, without a user name and a password; null for any other text. */
export function outboundUrl(text: string): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url && ['http:', 'https:'].includes(url.protocol) && url.username === '' && url.password === '' ? url : null;
}
