// A lease: at most one process at a time holds a name; who holds it has a token larger than any before.
// On the document store, with an injected clock. It keeps two processes from doing the same work; it does not by
// itself keep one that froze from acting late: what is acted on tells by the token, or by a publisher's fencing.
import type { Collection, CollectionDefinition } from '../document-store/document-store.ts';

export interface LeaseDocument {
  readonly id: string;
  /** Id of the holding process. */
  readonly holder: string;
  /** ISO 8601 UTC. */
  readonly until: string;
}

/** Never dropped: the versions of its documents are the tokens. Not in a backup either: a lease is of now. */
export const leases: CollectionDefinition<LeaseDocument> = {
  name: 'platform.leases',
  kept: 'derived',
  format: 1,
  indexes: {},
};

export interface Lease {
  /** Larger than that of every earlier holder; grows at each renewal. */
  readonly token: number;
  /** ISO 8601 UTC; the holder must not act past it. */
  readonly until: string;
}

export interface LeaseOptions {
  readonly name: string;
  /**
   * Random for each process of the mesh. Embedded, the same at each start: the data folder admits one process, and
   * the next one need not wait for the lease of one that was killed.
   */
  readonly holder: string;
  readonly now: Date;
  readonly forMs: number;
}

/** Takes the lease, or prolongs it for its holder; undefined while another holds it. */
export const takeLease = async (
  collection: Collection<LeaseDocument>,
  { name, holder, now, forMs }: LeaseOptions,
): Promise<Lease | undefined> => {
  const current = await collection.get(name);
  const held = current && current.document.until > now.toISOString();
  if (held && current.document.holder !== holder) return undefined;
  const until = new Date(now.getTime() + forMs).toISOString();
  const result = await collection.put({ id: name, holder, until }, { ifVersion: current?.version ?? 0 });
  return result.kind === 'written' ? { token: result.version, until } : undefined;
};

/** Lets the next one take it at once. */
export const leaveLease = async (
  collection: Collection<LeaseDocument>,
  { name, holder, now }: Omit<LeaseOptions, 'forMs'>,
): Promise<void> => {
  const current = await collection.get(name);
  if (current?.document.holder !== holder) return;
  await collection.put({ id: name, holder, until: now.toISOString() }, { ifVersion: current.version });
};
