// HTML in which whatever was put in is text: only what this file made is markup.

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeText = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '');

export interface Markup {
  readonly html: string;
}

type Value = string | Markup | readonly Markup[];

const written = (value: Value): string => {
  if (typeof value === 'string') return escapeText(value);
  return 'html' in value ? value.html : value.map(({ html }) => html).join('');
};

/** A template tag: strings are escaped, for elements and for attributes in double quotes. */
export const markup = (literals: TemplateStringsArray, ...values: readonly Value[]): Markup => ({
  html: literals.reduce((all, literal, at) => {
    const value = values[at];
    return all + literal + (value === undefined ? '' : written(value));
  }, ''),
});

// Control characters, line ends and what turns the direction of writing: a name is one line of text.
// oxlint-disable-next-line no-control-regex
const unseemly = /[\s\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/g;

export const oneLine = (text: string): string => text.replace(unseemly, ' ').trim();
