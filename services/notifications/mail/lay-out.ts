// An e-mail laid out as text and as HTML: one column of at most 600 pixels, no images, colours of its own for dark
// screens, and readable where styles are dropped.
import type { MailContent } from './mail-content.ts';
import { type Markup, markup } from '../../platform/markup.ts';

type Group = MailContent['groups'][number];
type Entry = Group['entries'][number];

const rule = '-'.repeat(40);

const textOfEntry = ({ said, day, action, link }: Entry): string =>
  [day === undefined ? said : `${day} · ${said}`, action, link].join('\n');

const textOfGroup = ({ title, entries }: Group): string =>
  [...(title === undefined ? [] : [title.toUpperCase()]), ...entries.map(textOfEntry)].join('\n\n');

export const layOutText = (of: MailContent): string =>
  [
    of.greeting,
    ...(of.opening === undefined ? [] : [of.opening]),
    ...of.groups.map(textOfGroup),
    rule,
    of.why,
    ...of.ways.map(({ label, link }) => `${label}\n${link}`),
    '',
  ].join('\n\n');

/** Where the mail program knows dark screens and styles in a head; all else is said on each element. */
const darkStyle = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.ground{background-color:#15181c!important}.words{color:#e8eaed!important}.quiet{color:#b4bac2!important}
.way{color:#9cc4ff!important}.act{background-color:#9cc4ff!important;color:#0b1b33!important}
.rule{border-color:#3b424b!important}}`;

const font = 'font-family:Arial,Helvetica,sans-serif';
const paragraph = `margin:0 0 16px;${font};font-size:16px;line-height:24px;color:#1b1f24`;
const heading = `margin:24px 0 12px;${font};font-size:18px;line-height:24px;font-weight:bold;color:#1b1f24`;
const quiet = `margin:0 0 8px;${font};font-size:13px;line-height:20px;color:#4a525c`;
const act = `display:inline-block;padding:10px 18px;border-radius:4px;background-color:#0b57a4;color:#ffffff;${font};font-size:16px;line-height:20px;text-decoration:none`;

const htmlOfEntry = ({ said, day, action, link }: Entry): Markup => markup`
<p class="words" style="${paragraph}">${day === undefined ? [] : markup`<strong>${day}</strong> · `}${said}</p>
<p style="margin:0 0 24px"><a class="act" href="${link}" style="${act}">${action}</a></p>`;

const titleOf = ({ title }: Group): Markup | readonly Markup[] =>
  title === undefined ? [] : markup`<h2 class="words" style="${heading}">${title}</h2>`;

const htmlOfGroup = (group: Group): Markup => markup`${titleOf(group)}${group.entries.map(htmlOfEntry)}`;

const wayOf = ({ label, link }: MailContent['ways'][number]): Markup => markup`
<p class="quiet" style="${quiet}"><a class="way" href="${link}" style="color:#0b57a4">${label}</a></p>`;

export const layOutHtml = (of: MailContent): string =>
  markup`<!doctype html>
<html lang="${of.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${of.subject}</title>
<style>${{ html: darkStyle }}</style>
</head>
<body class="ground" style="margin:0;padding:0;background-color:#ffffff">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding:24px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px"><tr><td align="left">
<p class="words" style="${paragraph}">${of.greeting}</p>
${of.opening === undefined ? [] : markup`<p class="words" style="${paragraph}">${of.opening}</p>`}
${of.groups.map(htmlOfGroup)}
<hr class="rule" style="border:0;border-top:1px solid #d5dae0;margin:24px 0 16px">
<p class="quiet" style="${quiet}">${of.why}</p>${of.ways.map(wayOf)}
</td></tr></table>
</td></tr></table>
</body>
</html>
`.html;
