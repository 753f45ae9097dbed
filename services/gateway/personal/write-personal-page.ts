// What is kept of a person as one page that needs nothing else: it is read from a disk years later, runs nothing and asks
// nobody for anything. Pure.
import { type Markup, markup } from '../../platform/markup.ts';
import type { PersonalSentences } from '../sentences/personal-sentences.ts';
import { labelOf, sourceName, titleOf, valueOf } from './show-personal.ts';
import type { PersonalData, PersonalField, PersonalOf, PersonalSection } from './personal.ts';

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
const shown = (value: string): Markup =>
  instant.test(value)
    ? markup`<time datetime="${value}">${value.slice(0, 10)} ${value.slice(11, 16)} UTC</time>`
    : markup`${value}`;

const fieldOf = (code: string, { key, values }: PersonalField, said: PersonalSentences): Markup =>
  markup`<dt>${labelOf(key, said)}</dt>${values.map((value) => markup`<dd>${shown(valueOf(code, key, value, said))}</dd>`)}
`;

const sectionOf = (
  section: PersonalSection,
  said: PersonalSentences,
): Markup => markup`<h3>${titleOf(section, said)}</h3>
<dl>
${section.fields.map((field) => fieldOf(section.code, field, said))}</dl>
`;

const sourceOf = ({ source, sections }: PersonalOf, said: PersonalSentences): Markup => {
  const none = sections.length === 0 ? [markup`<p>${said.nothing}</p>`] : [];
  return markup`<section aria-labelledby="${source}">
<h2 id="${source}">${sourceName(source, said)}</h2>
${none}${sections.map((section) => sectionOf(section, said))}</section>
`;
};

export const writePersonalPage = (
  { madeAt, sources }: PersonalData,
  { said, language }: { said: PersonalSentences; language: 'fr' | 'en' },
): string =>
  markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${said.title}</title>
<style>${{ html: style }}</style>
</head>
<body>
<main>
<h1>${said.title}</h1>
<p>${said.explains}</p>
<p>${said.madeAt} ${shown(madeAt)}</p>
${sources.map((source) => sourceOf(source, said))}</main>
</body>
</html>
`.html;
