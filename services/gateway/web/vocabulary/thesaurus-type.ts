// What a file of a thesaurus is, told by its name, else by how it begins; as the terminal client tells it.

const turtle = 'text/turtle';
const rdfXml = 'application/rdf+xml';

const byEnding: Readonly<Record<string, string>> = {
  ttl: turtle,
  turtle,
  nt: turtle,
  rdf: rdfXml,
  owl: rdfXml,
  xml: rdfXml,
};

export const beginningBytes = 512;

/** Undefined: neither Turtle nor RDF/XML. */
export const thesaurusType = (name: string, beginning: string): string | undefined => {
  const ending = /\.(\w+)$/.exec(name.toLowerCase())?.[1] ?? '';
  if (Object.hasOwn(byEnding, ending)) return byEnding[ending];
  const text = beginning.replace(/^\ufeff/, '').trimStart();
  if (/^<(\?xml|rdf:RDF|!DOCTYPE)/.test(text)) return rdfXml;
  return /^(@prefix|@base|PREFIX|BASE|<[^>\s]+>\s|#)/.test(text) ? turtle : undefined;
};
