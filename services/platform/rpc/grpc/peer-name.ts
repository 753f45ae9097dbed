// How a certificate names services of the mesh: one URI each among its alternative names.

export const peerUri = (campus: string, service: string): string =>
  `spiffe://passerelle/${campus}/${service}`;

/**
 * The services of this campus that a certificate names; `alternativeNames` as Node gives them. Node quotes a name that
 * holds what separates names: a certificate with such a name names nothing here, lest a part of it be taken for one.
 */
export const servicesNamed = (alternativeNames: string | undefined, campus: string): readonly string[] => {
  if (alternativeNames === undefined || alternativeNames.includes('"')) return [];
  const start = `URI:${peerUri(campus, '')}`;
  return alternativeNames
    .split(', ')
    .filter((name) => name.startsWith(start))
    .map((name) => name.slice(start.length));
};
