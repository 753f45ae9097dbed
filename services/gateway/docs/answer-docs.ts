// `/docs`: our OpenAPI document to look through and to try, by Swagger UI from files of this machine. Open to everybody,
// as the document is; nothing is asked of anybody else.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Request, RequestHandler, Response } from 'express';

const packageUrl = new URL(import.meta.resolve('swagger-ui-dist/package.json'));
const { version } = JSON.parse(readFileSync(packageUrl, 'utf8')) as { version: string };
/** Files that stay as they are under their address. */
const files = `/docs/${version}`;

const initialiser = `// Shows the document of this server.
window.addEventListener('load', () => {
  SwaggerUIBundle({
    url: '/openapi.json',
    dom_id: '#docs',
    deepLinking: true,
    docExpansion: 'list',
    defaultModelsExpandDepth: 0,
    displayRequestDuration: true,
    filter: true,
    validatorUrl: null,
    presets: [SwaggerUIBundle.presets.apis],
    layout: 'BaseLayout',
  });
});
`;

/** What is our own changes with its content. */
const own = createHash('sha256').update(initialiser).digest('base64url').slice(0, 10);
const initialiserPath = `/docs/show-${own}.js`;

const document = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Passerelle: REST API</title>
    <link rel="stylesheet" href="${files}/swagger-ui.css">
    <link rel="icon" href="${files}/favicon-32x32.png">
  </head>
  <body>
    <main id="docs"></main>
    <noscript>The document itself: <a href="/openapi.json">openapi.json</a></noscript>
    <script src="${files}/swagger-ui-bundle.js"></script>
    <script src="${initialiserPath}"></script>
  </body>
</html>
`;

/** Its pictures are in its style sheet, as data; no style or script stands in the page itself. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const types: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
};

interface Held {
  readonly bytes: Buffer;
  readonly compressed: Buffer;
}

const compress = promisify(brotliCompress);
/** Half of a second at the first visit, for a third of the size of each. */
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

const hold = async (bytes: Buffer): Promise<Held> => ({ bytes, compressed: await compress(bytes, quality) });

/** Held from the first time that they are asked for. */
const held = new Map<string, Promise<Held>>();
const holdFile = (name: string): Promise<Held> => {
  const known = held.get(name) ?? readFile(new URL(name, packageUrl)).then(hold);
  held.set(name, known);
  known.catch(() => held.delete(name));
  return known;
};

const sendHeld = (request: Request, response: Response, { bytes, compressed }: Held): void => {
  response.set({ 'Cache-Control': 'public, max-age=31536000, immutable', Vary: 'Accept-Encoding' });
  const takesBrotli = /\bbr\b/.test(request.get('accept-encoding') ?? '');
  if (takesBrotli && compressed.length < bytes.length)
    return void response.set('Content-Encoding', 'br').end(compressed);
  response.end(bytes);
};

const sendPage = (response: Response): void => {
  response.set({
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': policy,
    'Cache-Control': 'no-cache',
  });
  response.end(document);
};

/** Goes on for whatever else is asked for. */
export const answerDocs: RequestHandler = (request, response, next) => {
  if (request.method !== 'GET' && request.method !== 'HEAD') return next();
  const { path } = request;
  if (path === '/docs' || path === '/docs/') return sendPage(response);
  if (path === initialiserPath) {
    response.set({
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
    });
    return void response.end(initialiser);
  }
  const name = path.startsWith(`${files}/`) ? path.slice(files.length + 1) : '';
  const type = types[name];
  if (type === undefined) return next();
  response.set('Content-Type', type);
  holdFile(name).then((file) => sendHeld(request, response, file), next);
};
