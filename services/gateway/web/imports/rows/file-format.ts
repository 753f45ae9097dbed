// Whether a text is a table or JSON Lines, told from how it begins, else from the name of its file. Pure.

export type FileFormat = 'csv' | 'json';

/** Or why it is neither. */
export const formatOf = (name: string, start: string): FileFormat | 'empty' | 'json-array' => {
  const [character] = start.trimStart();
  if (character === undefined) return 'empty';
  if (character === '[') return 'json-array';
  return character === '{' || /\.(jsonl|ndjson)$/i.test(name) ? 'json' : 'csv';
};
