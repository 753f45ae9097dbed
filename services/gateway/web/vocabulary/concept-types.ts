// The sorts of concepts that there are, and what they are called.

const conceptTypes = [
  'field',
  'discipline',
  'condition',
  'sign',
  'body',
  'organism',
  'substance',
  'intervention',
  'technique',
  'device',
  'data',
  'software',
  'infrastructure',
  'regulation',
  'funding',
  'actor',
  'process',
  'property',
  'place',
  'event',
  'imported',
] as const;

/** The key of its name; undefined for a sort that this page does not know yet. */
export const typeKeyOf = (type: string) => {
  const found = conceptTypes.find((one) => one === type);
  return found === undefined ? undefined : (`vocabulary.type.${found}` as const);
};
