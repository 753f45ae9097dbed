// The ids that concepts of an import have in our vocabulary: `import/notation`, stable as long as the import is.
import { hash } from 'node:crypto';
import type { BroughtConcept } from './import.ts';

/** Letters that need no care in an address. */
const plain = /^[\w.-]{1,64}$/;

const lastPart = (uri: string): string => uri.split(/[/#:]/).at(-1) ?? '';

const hashed = (uri: string): string => hash('sha256', uri, 'hex').slice(0, 16);

const nameOf = ({ uri, notation = '' }: Pick<BroughtConcept, 'uri' | 'notation'>): string => {
  if (plain.test(notation)) return notation;
  const last = lastPart(uri);
  return plain.test(last) ? last : hashed(uri);
};

/** By URI; those who would have the same one get one made of their URI. */
export const importedIds = (
  importId: string,
  concepts: readonly Pick<BroughtConcept, 'uri' | 'notation'>[],
): ReadonlyMap<string, string> => {
  const named = new Map<string, number>();
  for (const one of concepts) named.set(nameOf(one), (named.get(nameOf(one)) ?? 0) + 1);
  return new Map(
    concepts.map((one) => {
      const name = nameOf(one);
      return [one.uri, `${importId}/${named.get(name) === 1 ? name : hashed(one.uri)}`];
    }),
  );
};
