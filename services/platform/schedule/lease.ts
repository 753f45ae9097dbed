// A lease: at most one process at a time holds a name; who holds it has a token larger than any before.
// On the document store, with an injected clock. A holder that froze finds its lease lost before it acts,
// and what it acts on can tell by the token (a publisher by its fencing).
import type { Collection, CollectionDefinition } from '../document-store/document-store.ts';

export interface LeaseDocument {
  readonly id: string;
  /** Random id of the holding process. */
  readonly holder: string;
  /** ISO 8601 UTC. */
  readonly until: string;
}

export const leases: CollectionDefinition<LeaseDocument> = {
  name: 'platform.leases',
  kept: 'derived',
  format: 1,
  indexes: {},
};

export interface Lease {
  /** Larger than that of every earlier holder. */
  readonly token: number;
  /** ISO 8601 UTC; the holder must not act past it. */
  readonly until: string;
}

export interface LeaseOptions {
  readonly name: string;
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
