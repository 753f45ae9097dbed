// The keys there are: listed, made, changed, rotated, revoked. What changes one counts at once in this process.
import type { Page, WriteResult } from '../../platform/document-store/document-store.ts';
import { fault, FaultError, ok, type Outcome, refused } from '../../platform/faults/fault.ts';
import { derivedId, isId } from '../../platform/ids.ts';
import { announceKey } from '../emit-key-changed.ts';
import { changeTerms, newKey, revokeKey, rotateKey } from './change-key.ts';
import type { KeyDeps } from './deps.ts';
import type { Key, KeyTerms } from './key.ts';
import { makeSecret, secretBytes } from './secret.ts';

const subject = 'key';
/** How often a change is made again because the key was used meanwhile. */
const attempts = 6;

/** Newest first. */
export const listKeys = (
  { keys }: Pick<KeyDeps, 'keys'>,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Page<Key>> =>
  keys.query({ index: 'byAge', equals: [], limit, ...(cursor === undefined ? {} : { cursor }) });

const missing = (id: string): Outcome<never> =>
  refused(fault('not-found', { subject, subjectId: id.slice(0, 80) }));

export const getKey = async ({ keys }: Pick<KeyDeps, 'keys'>, id: string): Promise<Outcome<Key>> => {
  const stored = isId(id, 'key') ? await keys.get(id) : undefined;
  return stored ? ok(stored.document) : missing(id);
};

/** A key and its new secret, which is nowhere else from now on. */
export interface WithSecret {
  readonly key: Key;
  readonly secret: string;
}

export type Added =
  | ({ readonly kind: 'made' } & WithSecret)
  /** This very request made it before; its secret was shown then. */
  | { readonly kind: 'made-before'; readonly key: Key }
  /** The same idempotency key came with another request. */
  | { readonly kind: 'other-request' };

/** Others are told of what somebody changes; being used is told to nobody. */
const put = ({ keys }: Pick<KeyDeps, 'keys'>, key: Key, ifVersion: number): Promise<WriteResult> =>
  keys.put(key, { ifVersion, events: announceKey(key, ifVersion + 1) });

export interface Adding {
  readonly terms: KeyTerms;
  readonly by: string;
  /** `fingerprint`: a digest of the request. */
  readonly idempotent?: { readonly key: string; readonly fingerprint: string } | undefined;
}

/** Asked twice with the same idempotency key by the same one, it is made once: its id is derived from both. */
export const addKey = async (deps: KeyDeps, { terms, by, idempotent }: Adding): Promise<Added> => {
  const id = idempotent ? derivedId('key', by, idempotent.key) : deps.newId('key');
  const secret = makeSecret(deps.randomBytes(secretBytes));
  const fingerprint = idempotent && { fingerprint: idempotent.fingerprint };
  const key = newKey({ id, terms, secret, by, ...fingerprint }, deps.clock());
  const written = await put(deps, key, 0);
  if (written.kind === 'written') return { kind: 'made', key, secret };
  const before = await deps.keys.get(id);
  if (before)
    return before.document.fingerprint === idempotent?.fingerprint
      ? { kind: 'made-before', key: before.document }
      : { kind: 'other-request' };
  // A restore took it away: it is made anew.
  const ifVersion = written.kind === 'conflict' ? written.current : 0;
  const anew = await put(deps, key, ifVersion);
  if (anew.kind === 'written') return { kind: 'made', key, secret };
  throw new FaultError(fault('overloaded', { subject }));
};

/** Which key, and the version it must still have; whatever stands when absent. Being used makes no other version. */
interface On {
  readonly id: string;
  readonly ifVersion?: number | undefined;
}

const write = async (
  { keys, known }: KeyDeps,
  { id, ifVersion }: On,
  change: (key: Key) => Key,
): Promise<Outcome<Key>> => {
  for (let attempt = 1; ; attempt += 1) {
    const stored = await keys.get(id);
    if (!stored) return missing(id);
    const { document, version } = stored;
    const lost = fault('conflict', { subject, subjectId: id, currentVersion: document.version });
    if (ifVersion !== undefined && document.version !== ifVersion) return refused(lost);
    const next = change(document);
    if (next === document) return ok(document);
    const written = await put({ keys }, next, version);
    known.forget([...document.hashes, ...next.hashes]);
    if (written.kind === 'written') return ok(next);
    if (attempt === attempts) return refused(lost);
  }
};

/** `terms`: made from the key as it was. */
export const changeKey = (deps: KeyDeps, { id, version }: Key, terms: KeyTerms): Promise<Outcome<Key>> =>
  write(deps, { id, ifVersion: version }, (key) => changeTerms(key, terms));

/** `until`: how long one of the secrets before stays good. */
export const giveSecret = async (deps: KeyDeps, on: On, until: Date): Promise<Outcome<WithSecret>> => {
  const secret = makeSecret(deps.randomBytes(secretBytes));
  const now = deps.clock();
  const written = await write(deps, on, (key) => rotateKey(key, { secret, until }, now));
  return written.ok ? ok({ key: written.value, secret }) : written;
};

export const endKey = (deps: KeyDeps, on: On, by: string): Promise<Outcome<Key>> => {
  const now = deps.clock();
  return write(deps, on, (key) => revokeKey(key, by, now));
};
