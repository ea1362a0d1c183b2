import type { IncomingMessage, ServerResponse } from 'node:http';

const OPTIONS = {
  swaggerUrl: '/openapi.json',
  customSiteTitle: '支部 API',
  customCss: '.swagger-ui .topbar { display: none }',
  swaggerOptions: {
    docExpansion: 'none',
    filter: true,
    tagsSorter: 'alpha',
    // By path: what can be done with an organisation stands together, whichever part of a module does it.
    operationsSorter: 'alpha',
    defaultModelsExpandDepth: 0,
    displayRequestDuration: true,
    // Without it the page sends the document's address to a validator on the Internet.
    validatorUrl: null,
  },
};

/** Of the page: everything comes from this server; the interface styles its elements in place. */
export const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
  "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The files of the page, and no others of the package: it also holds maps, texts and a demonstration. */
const FILES = new Set([
  'favicon-16x16.png',
  'favicon-32x32.png',
  'swagger-ui-bundle.js',
  'swagger-ui-init.js',
  'swagger-ui-standalone-preset.js',
  'swagger-ui.css',
]);

/** Loaded when somebody first looks at the page: it brings Express along, which a start need not wait for. */
const load = async () => (await import('swagger-ui-express')).default;

/** The page; it stands at `/docs`, its files below. */
export async function pageHtml(): Promise<string> {
  return (await load()).generateHTML(undefined, OPTIONS).replaceAll('"./', '"/docs/');
}

/** Whether the page has a file of this name. */
export function isPageFile(name: string): boolean {
  return FILES.has(name);
}

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Sends a file of the page; swagger-ui-express is written for Express, so it gets what it uses of it. */
export async function sendPageFile(name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [serveStart, serveFile] = (await load()).serveFiles(undefined, OPTIONS) as unknown as [Handler, Handler];
  // Any other condition, and a range, it would answer in ways that are not ours.
  const headers = { 'if-none-match': request.headers['if-none-match'] };
  const asked = Object.create(request, { url: { value: `/${name}`, writable: true }, headers: { value: headers } }) as IncomingMessage;
  const answer = Object.assign(response, {
    set: (header: string, value: string) => response.setHeader(header, value),
    send: (text: string) => response.end(text),
  });
  await new Promise<void>((resolve) => {
    response.once('close', resolve);
    serveStart(asked, answer, () => serveFile(asked, answer, () => response.destroy()));
  });
}
