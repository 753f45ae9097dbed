// The words of SKOS that are read and written (https://www.w3.org/TR/skos-reference/), and the URIs of our own concepts.

const skos = (name: string): string => `http://www.w3.org/2004/02/skos/core#${name}`;

export const skosNamespace = skos('');
export const conceptType = skos('Concept');
export const schemeType = skos('ConceptScheme');
export const inScheme = skos('inScheme');
export const topConceptOf = skos('topConceptOf');
export const broader = skos('broader');
export const narrower = skos('narrower');
export const notation = skos('notation');
export const exactMatch = skos('exactMatch');
export const prefLabel = skos('prefLabel');
export const altLabel = skos('altLabel');
export const hiddenLabel = skos('hiddenLabel');

export const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
export const dcNamespace = 'http://purl.org/dc/terms/';
export const titles: readonly string[] = [
  `${dcNamespace}title`,
  'http://purl.org/dc/elements/1.1/title',
  'http://www.w3.org/2000/01/rdf-schema#label',
  prefLabel,
];
export const deprecated = 'http://www.w3.org/2002/07/owl#deprecated';

export const schemeUri = 'urn:passerelle:vocabulary';
const conceptPrefix = 'urn:passerelle:concept:';

/** Ids are slugs, with a slash in those of imports: nothing in them needs care in a URI but what others call theirs. */
export const conceptUri = (id: string): string =>
  conceptPrefix + id.split('/').map(encodeURIComponent).join('/');

/** Undefined: it is not one of ours. */
export const conceptIdOf = (uri: string): string | undefined => {
  if (!uri.startsWith(conceptPrefix)) return undefined;
  try {
    return uri.slice(conceptPrefix.length).split('/').map(decodeURIComponent).join('/');
  } catch {
    return undefined;
  }
};
