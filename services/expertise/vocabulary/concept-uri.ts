// The URIs of the concepts in force, as our thesaurus is written: others may refer to them.

const prefix = 'urn:passerelle:concept:';

/** Undefined: it is not one of ours. */
export const conceptIdOf = (uri: string): string | undefined => {
  if (!uri.startsWith(prefix)) return undefined;
  try {
    return uri.slice(prefix.length).split('/').map(decodeURIComponent).join('/');
  } catch {
    return undefined;
  }
};
