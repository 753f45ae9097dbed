// Who holds a unique value, without transactions and for values in arrays: a document of its own per value.
//
// A writer claims the values it adds, then writes its document, which names the claims it holds; a value given up is
// released after that write. A crash leaves a claim whose document does not hold it. Who wants the value takes such a
// claim over: it first raises the fence of that document, so that a writer still on its way, which read the fence
// before it claimed, fails and looks again; then it exchanges the token, which fails if the claim changed hands.
// So a document that holds a value always has the claim. Claims are named by a hash: they tell no value.
import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Collection, UpdateFilter } from 'mongodb';
import { fault, FaultError } from '../../faults/fault.ts';
import type { UniqueValue } from '../field-values.ts';
import { headFields, newToken, type Head, type Held, type Kept } from './kept-document.ts';
import { isDuplicateKey } from './mongodb-faults.ts';

export interface Claim {
  readonly _id: string;
  readonly holder: string;
  readonly token: string;
}

export interface Wanted {
  readonly claim: string;
  readonly holder: string;
}

export interface Claims {
  /** `previous`: the token of an earlier attempt of the same write. */
  take(wanted: Wanted, previous?: string): Promise<{ readonly token: string } | { readonly heldBy: string }>;
  /** The tokens of those that were free, one round trip for all. */
  takeFree(wanted: readonly Wanted[]): Promise<ReadonlyMap<string, string>>;
  release(held: readonly Held[]): Promise<void>;
}

export const claimOf = ({ rule, value }: UniqueValue): string =>
  createHash('sha256')
    .update(JSON.stringify([rule, value]))
    .digest('base64url');

export const holds = (head: Pick<Head, 'held'> | null, claim: string): boolean =>
  head?.held.some((one) => one.claim === claim) ?? false;

/** How often a writer on its way is waited for before its claim is taken over, about 150 ms in all. */
const patience = 6;
const attempts = 60;
const raised = { $inc: { fence: 1 } } as unknown as UpdateFilter<Kept>;

export const claimsIn = (claims: Collection<Claim>, documents: Collection<Kept>): Claims => {
  const take: Claims['take'] = async ({ claim, holder }, previous) => {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const token = newToken();
      if (previous !== undefined && (await exchange(claim, previous, { token, holder }))) return { token };
      if (await inserted(claims, { _id: claim, holder, token })) return { token };
      const standing = await claims.findOne({ _id: claim });
      if (!standing) continue;
      const head = await documents.findOne({ _id: standing.holder }, { projection: headFields });
      if (holds(head, claim)) return { heldBy: standing.holder };
      if (attempt < patience) await setTimeout(5 + Math.random() * 15 * attempt);
      else if (
        (await fence(standing.holder, head)) &&
        (await exchange(claim, standing.token, { token, holder }))
      )
        return { token };
    }
    throw new FaultError(fault('unavailable', { detail: 'a unique value is wanted by too many at once' }));
  };

  const exchange = async (claim: string, from: string, to: Omit<Claim, '_id'>): Promise<boolean> =>
    (await claims.updateOne({ _id: claim, token: from }, { $set: to })).matchedCount === 1;

  const fence = async (id: string, head: Head | null): Promise<boolean> =>
    head
      ? (await documents.updateOne({ _id: id, version: head.version, fence: head.fence }, raised))
          .matchedCount === 1
      : // Nothing stands: something of version 0 does from now on, over which an insert fails.
        inserted(documents, {
          _id: id,
          version: 0,
          fence: 1,
          format: 0,
          held: [],
          pending: [],
          pendingCount: 0,
        });

  return {
    take,
    takeFree: async (wanted) => {
      const made = wanted.map(({ claim, holder }) => ({ _id: claim, holder, token: newToken() }));
      if (made.length === 0) return new Map();
      const taken = new Map(made.map(({ _id, token }) => [_id, token]));
      try {
        await claims.insertMany(made, { ordered: false });
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        for (const failed of failedAt(error)) taken.delete(made[failed]?._id ?? '');
      }
      return taken;
    },
    release: async (held) => {
      if (held.length === 0) return;
      await claims.bulkWrite(
        held.map(({ claim, token }) => ({ deleteOne: { filter: { _id: claim, token } } })),
        { ordered: false },
      );
    },
  };
};

const inserted = async <T extends { _id: string }>(into: Collection<T>, document: T): Promise<boolean> => {
  try {
    await into.insertOne(document as never);
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
};

/** Which operations of a bulk write failed for a key that stood already; any other failure is thrown. */
export const failedAt = (error: unknown): readonly number[] => {
  const { writeErrors } = error as {
    writeErrors?: { code: number; index: number } | { code: number; index: number }[];
  };
  const failed = [writeErrors ?? []].flat();
  if (failed.length === 0 || failed.some(({ code }) => code !== 11000)) throw error;
  return failed.map(({ index }) => index);
};
