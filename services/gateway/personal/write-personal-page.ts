// What is kept of a person as one page that needs nothing else: it is read from a disk years later, runs nothing and asks
// nobody for anything. Pure.
import type { PersonalSentences } from '../sentences/personal-sentences.ts';
import { labelOf, sourceName, titleOf } from './show-personal.ts';
import type { PersonalData, PersonalOf, PersonalSection } from './personal.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What people wrote is never markup. */
const escaped = (words: string): string => words.replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? '');

const style = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.25rem; margin-top: 2rem; } h3 { font-size: 1rem; margin-bottom: 0.25rem; }
dl { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: 0.25rem 1rem; margin: 0; }
dt { font-weight: 600; } dd { margin: 0; overflow-wrap: anywhere; white-space: pre-line; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: 0.5rem; } }
`;

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

/** A machine may read when; a person reads it without letters in between. */
const shown = (value: string): string =>
  instant.test(value)
    ? `<time datetime="${value}">${value.slice(0, 10)} ${value.slice(11, 16)} UTC</time>`
    : escaped(value);

const sectionOf = (section: PersonalSection, said: PersonalSentences): string =>
  [
    `<h3>${escaped(titleOf(section, said))}</h3>`,
    '<dl>',
    ...section.fields.map(
      ({ key, values }) =>
        `<dt>${escaped(labelOf(key, said))}</dt>${values.map((value) => `<dd>${shown(value)}</dd>`).join('')}`,
    ),
    '</dl>',
  ].join('\n');

const sourceOf = ({ source, sections }: PersonalOf, said: PersonalSentences): string =>
  [
    `<section aria-labelledby="${escaped(source)}">`,
    `<h2 id="${escaped(source)}">${escaped(sourceName(source, said))}</h2>`,
    ...(sections.length === 0 ? [`<p>${escaped(said.nothing)}</p>`] : []),
    ...sections.map((section) => sectionOf(section, said)),
    '</section>',
  ].join('\n');

export const writePersonalPage = (
  { madeAt, sources }: PersonalData,
  { said, language }: { said: PersonalSentences; language: 'fr' | 'en' },
): string =>
  [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escaped(said.title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${escaped(said.title)}</h1>`,
    `<p>${escaped(said.explains)}</p>`,
    `<p>${escaped(said.madeAt)} ${shown(madeAt)}</p>`,
    ...sources.map((source) => sourceOf(source, said)),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
