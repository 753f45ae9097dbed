// Writes concepts as SKOS in Turtle (https://www.w3.org/TR/turtle/), one after the other in the order they come.
import type { Concept } from '../concepts-api.ts';
import { conceptUri, dcNamespace, schemeUri, skosNamespace } from './skos.ts';

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

const literal = (words: string, language?: string): string =>
  `"${words.replace(/[\\"\n\r\t]/g, (sign) => escapes[sign] ?? sign)}"${language === undefined ? '' : `@${language}`}`;

const iri = (uri: string): string => `<${uri}>`;

export const turtleHead: readonly string[] = [
  `@prefix skos: ${iri(skosNamespace)} .`,
  `@prefix dct: ${iri(dcNamespace)} .`,
  '',
  `${iri(schemeUri)} a skos:ConceptScheme ;`,
  `  dct:title ${literal('Passerelle', 'en')} .`,
];

/** Preferred labels first, French before English: the same concept is always the same lines. */
export const turtleOf = ({ id, type, broader, labels }: Concept): string => {
  const inBoth = (of: (all: readonly string[]) => readonly string[]): string =>
    [
      ...of(labels.fr).map((words) => literal(words, 'fr')),
      ...of(labels.en).map((words) => literal(words, 'en')),
    ].join(', ');
  const statements: readonly (readonly [string, string])[] = [
    ['skos:inScheme', iri(schemeUri)],
    ['dct:type', literal(type)],
    ['skos:prefLabel', inBoth((all) => all.slice(0, 1))],
    ['skos:altLabel', inBoth((all) => all.slice(1))],
    ['skos:broader', broader.map(conceptUri).map(iri).join(', ')],
  ];
  const lines = statements
    .filter(([, objects]) => objects !== '')
    .map(([predicate, objects]) => `  ${predicate} ${objects}`);
  return `\n${iri(conceptUri(id))} a skos:Concept ;\n${lines.join(' ;\n')} .`;
};
