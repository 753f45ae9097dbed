// Answers for the web app: its files, and its document at every address of a page. A policy of its own: nothing but
// what comes from here, no script or style but these.
import { randomBytes } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { pagePaths } from '../web/shell/pages.ts';
import type { HeldFile, HeldPages } from './held-pages.ts';

export type PagesNow =
  | { readonly kind: 'making' }
  | { readonly kind: 'ready'; readonly pages: HeldPages }
  | { readonly kind: 'missing' };

const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self'",
    // E-mails as they are sent.
    "frame-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const pagePatterns = Object.values(pagePaths).map(
  (path) => new RegExp(`^${path.replaceAll(/\$\w+/g, '[^/]+')}$`),
);

/** While there is no bundle; looks again by itself while one is being made. */
const interim = (now: Exclude<PagesNow, { kind: 'ready' }>): string => {
  const [fr, en] =
    now.kind === 'making'
      ? ['La page se prépare, quelques secondes…', 'The page is being prepared, some seconds…']
      : [
          'La page n’a pas pu être préparée : le journal du serveur dit pourquoi.',
          'The page could not be prepared: the log of the server says why.',
        ];
  const refresh = now.kind === 'making' ? '<meta http-equiv="refresh" content="1">' : '';
  return (
    `<!doctype html><html lang="fr"><meta charset="utf-8">${refresh}<title>Passerelle</title>` +
    `<p role="status">${fr}</p><p lang="en">${en}</p>` +
    '<p><a href="/openapi.json">REST: openapi.json</a></p></html>'
  );
};

const sendFile = (request: Request, response: Response, file: HeldFile): void => {
  response.set({
    'Content-Type': file.type,
    'Cache-Control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: file.tag,
    Vary: 'Accept-Encoding',
  });
  if (request.get('if-none-match') === file.tag) return void response.status(304).end();
  const takesBrotli = /\bbr\b/.test(request.get('accept-encoding') ?? '');
  if (file.compressed && takesBrotli) return void response.set('Content-Encoding', 'br').end(file.compressed);
  response.end(file.bytes);
};

const sendDocument = (response: Response, now: PagesNow, status: number): void => {
  const nonce = randomBytes(16).toString('base64url');
  response.set({
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': policy(nonce),
    'Cache-Control': 'no-store',
  });
  if (now.kind !== 'ready') return void response.status(now.kind === 'making' ? 503 : 500).end(interim(now));
  response.status(status).end(now.pages.document.replaceAll('%NONCE%', nonce));
};

/** Goes on with the table of routes for whatever is no page and no file. */
export const answerPages =
  (pagesNow: () => PagesNow): RequestHandler =>
  (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    const now = pagesNow();
    const file = now.kind === 'ready' ? now.pages.files.get(request.path) : undefined;
    if (file) return sendFile(request, response, file);
    // Most of what is asked for: nothing else has to be looked at.
    if (/^\/(v\d+|healthz|readyz|openapi\.json|assets|mailbox)(\/|$)/.test(request.path)) return next();
    const isPage = pagePatterns.some((pattern) => pattern.test(request.path));
    if (isPage) return sendDocument(response, now, 200);
    const isForPeople = request.accepts(['json', 'html']) === 'html';
    if (isForPeople) return sendDocument(response, now, 404);
    next();
  };
