// A page that stands by itself: no script, no image, one style, in the reader's language.
import { hash } from 'node:crypto';
import type { Locale } from '../../platform/access/actor.ts';
import { type Markup, markup } from '../../platform/markup.ts';

const style = `:root{color-scheme:light dark}
body{max-width:40rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.4rem}button{font:inherit;padding:.6rem 1.2rem}
pre{white-space:pre-wrap;font:inherit}iframe{width:100%;height:40rem;border:1px solid #8888}
dt{font-weight:bold}dd{margin:0 0 .5rem}li{margin:0 0 .75rem}`;

/** The style of these pages by its hash, forms and frames of this address, and nothing else. */
export const plainPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${hash('sha256', style, 'base64')}'`,
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const plainPage = (language: Locale, title: string, body: Markup): string =>
  markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${{ html: style }}</style>
</head>
<body>
<h1>${title}</h1>
${body}
</body>
</html>
`.html;
