// One conditional write: a single atomic step on its document, after the unique values it adds were claimed.
import type { Collection } from 'mongodb';
import { fault, FaultError } from '../../faults/fault.ts';
import type { CollectionDefinition, Document, WriteResult } from '../document-store.ts';
import type { PreparedWrite } from '../stored-row.ts';
import { claimOf, type Claims } from './claims.ts';
import {
  filterOf,
  headFields,
  insertOf,
  newToken,
  refusalOver,
  updateOf,
  type Head,
  type Held,
  type Kept,
} from './kept-document.ts';
import { isDuplicateKey } from './mongodb-faults.ts';

export interface Place {
  readonly definition: CollectionDefinition<Document>;
  readonly documents: Collection<Kept>;
  readonly claims: Claims;
}

export const hasUnique = ({ definition }: Place): boolean => Object.keys(definition.unique ?? {}).length > 0;

const attempts = 50;

export const writeOne = async (place: Place, write: PreparedWrite): Promise<WriteResult> => {
  // Without unique values there is nothing to know beforehand: it is tried, and looked at where it fails.
  if (!hasUnique(place)) {
    const likely = { version: write.ifVersion, pendingCount: 0 };
    if (write.ifVersion > 0 || !refusalOver(undefined, write))
      if (await applied(place, write, write.ifVersion === 0 ? undefined : likely, [])) return done(write);
  }
  const taken = new Map<string, string>();
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    // That there is none for version 0 is a good guess; only where it holds is its result one.
    const guessed = attempt === 0 && write.ifVersion === 0;
    const head = guessed
      ? undefined
      : ((await place.documents.findOne({ _id: write.id }, { projection: headFields })) ?? undefined);
    const result = refusalOver(head, write) ?? (await claimAndApply(place, write, head, taken));
    if (!result || (guessed && result.kind !== 'written')) continue;
    if (result.kind !== 'written')
      await release(
        place,
        [...taken].map(([claim, token]) => ({ claim, token })),
      );
    return result;
  }
  throw new FaultError(
    fault('unavailable', { subject: place.definition.name, subjectId: write.id, detail: 'contended' }),
  );
};

const done = ({ version }: PreparedWrite): WriteResult => ({ kind: 'written', version });

/** Undefined: what stands changed meanwhile. `taken` is kept over attempts. */
const claimAndApply = async (
  place: Place,
  write: PreparedWrite,
  head: Head | undefined,
  taken: Map<string, string>,
): Promise<WriteResult | undefined> => {
  const before = new Map(head?.held.map(({ claim, token }) => [claim, token]));
  const held: Held[] = [];
  for (const unique of write.uniqueValues) {
    const claim = claimOf(unique);
    let token = before.get(claim);
    if (token === undefined) {
      const claimed = await place.claims.take({ claim, holder: write.id }, taken.get(claim));
      if ('heldBy' in claimed && claimed.heldBy === write.id) return undefined;
      if ('heldBy' in claimed)
        return { kind: 'duplicate', unique: unique.rule, value: unique.value, holder: claimed.heldBy };
      token = claimed.token;
      taken.set(claim, token);
    }
    held.push({ claim, token });
  }
  if (!(await applied(place, write, head, held))) return undefined;
  await release(place, givenUp(head, held));
  return done(write);
};

export const givenUp = (head: Head | undefined, held: readonly Held[]): readonly Held[] => {
  const still = new Set(held.map(({ claim }) => claim));
  return head?.held.filter(({ claim }) => !still.has(claim)) ?? [];
};

/** What is not released now is taken over by who wants it: the write's outcome stands either way. */
export const release = ({ claims }: Place, held: readonly Held[]): Promise<void> =>
  claims.release(held).catch(() => undefined);

const applied = async (
  { definition, documents }: Place,
  write: PreparedWrite,
  head: { readonly version: number; readonly fence?: number } | undefined,
  held: readonly Held[],
): Promise<boolean> => {
  const written = { token: newToken(), held };
  if (head) {
    const update = updateOf(definition, write, written);
    return (await documents.updateOne(filterOf(write, head.fence), update)).matchedCount === 1;
  }
  try {
    await documents.insertOne(insertOf(write, written));
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
};
