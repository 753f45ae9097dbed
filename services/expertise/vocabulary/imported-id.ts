// The ids that concepts of an import have in our vocabulary: `import/notation`, stable as long as the import is.
import { hash } from 'node:crypto';
import type { BroughtConcept } from './import.ts';
import { pausing } from '../analysis/in-pieces.ts';

/** Letters that need no care in an address. */
const plain = /^[\w.-]{1,64}$/;

const lastPart = (uri: string): string => uri.split(/[/#:]/).at(-1) ?? '';

const hashed = (uri: string): string => hash('sha256', uri, 'hex').slice(0, 16);

const nameOf = ({ uri, notation = '' }: Pick<BroughtConcept, 'uri' | 'notation'>): string => {
  if (plain.test(notation)) return notation;
  const last = lastPart(uri);
  return plain.test(last) ? last : hashed(uri);
};

const namesAtOnce = 1_000;

/** By URI; those who would have the same one get one made of their URI. Pauses where it yields. */
export const namingImported = function* (
  importId: string,
  concepts: readonly Pick<BroughtConcept, 'uri' | 'notation'>[],
): Generator<void, ReadonlyMap<string, string>> {
  const named = new Map<string, string[]>();
  yield* pausing(concepts, namesAtOnce, (one) => {
    const name = nameOf(one);
    const uris = named.get(name);
    if (uris) uris.push(one.uri);
    else named.set(name, [one.uri]);
  });
  const ids = new Map<string, string>();
  yield* pausing(named, namesAtOnce, ([name, uris]) => {
    for (const uri of uris) ids.set(uri, `${importId}/${uris.length === 1 ? name : hashed(uri)}`);
  });
  return ids;
};
