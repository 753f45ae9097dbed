// Identifiers that others gave, written one way whoever typed them.

/** An organisation has one of each at the most, so that two values are two organisations. */
const singleSchemes = ['siren', 'rna', 'ror', 'isni', 'grid', 'lei', 'wikidata'] as const;

/** Scheme → values. A SIRET is its SIREN and the number of a place: it is read as the SIREN. */
export type ExternalIds = ReadonlyMap<string, ReadonlySet<string>>;

const readOne = (externalId: string): readonly [string, string] | undefined => {
  const at = externalId.indexOf(':');
  const scheme = externalId.slice(0, Math.max(at, 0)).trim().toLowerCase();
  const value = externalId
    .slice(at + 1)
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/.*\/(?=[^/]+\/?$)/, '')
    .replace(/[\s./]+/g, '');
  if (scheme === '' || value === '') return undefined;
  return scheme === 'siret' ? ['siren', value.slice(0, 9)] : [scheme, value];
};

export const readExternalIds = (externalIds: readonly string[]): ExternalIds => {
  const read = new Map<string, Set<string>>();
  for (const externalId of externalIds) {
    const one = readOne(externalId);
    if (one) read.set(one[0], (read.get(one[0]) ?? new Set()).add(one[1]));
  }
  return read;
};

/** The first, in order, that both have, as `scheme:value`. */
export const sharedId = (a: ExternalIds, b: ExternalIds): string | undefined =>
  [...a]
    .flatMap(([scheme, values]) =>
      [...values].filter((value) => b.get(scheme)?.has(value)).map((v) => `${scheme}:${v}`),
    )
    .toSorted()[0];

/** The scheme of which both have values, none of them the same, though an organisation has one only. */
export const conflictingScheme = (a: ExternalIds, b: ExternalIds): string | undefined =>
  singleSchemes.find((scheme) => {
    const [ofA, ofB] = [a.get(scheme), b.get(scheme)];
    return ofA !== undefined && ofB !== undefined && [...ofA].every((value) => !ofB.has(value));
  });
