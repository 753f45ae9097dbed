// The last administrator stays one: nobody else could make another.
import type { Collection } from '../platform/document-store/document-store.ts';
import { allPages } from '../platform/document-store/query-all.ts';
import { fault, invalid, type Outcome, refused } from '../platform/faults/fault.ts';
import { leaveLease, type LeaseDocument, takeLease } from '../platform/schedule/lease.ts';
import type { Deps } from './deps.ts';
import type { Kind, Person, Profile } from './profile.ts';

export const administers = <K extends Kind>(kind: K, profile: Profile<K>): boolean =>
  kind === 'person' && (profile as Person).administrator === true;

const pageSize = 200;

const isAnotherThere = async ({ profiles }: Pick<Deps, 'profiles'>, id: string): Promise<boolean> => {
  for await (const page of allPages(profiles.person, pageSize))
    if (page.some(({ document }) => document.id !== id && administers('person', document))) return true;
  return false;
};

const lastOne = refused(
  invalid({ field: 'administrator', rule: 'not-allowed', parameters: { because: 'last-administrator' } }),
);

const leaseName = 'profiles.stepping-down';
/** Longer than any of it takes: of a process that died in the middle, the next one waits so long. */
const leaseMs = 20_000;

/** What keeps those who let go of administering apart. */
export interface Administration {
  /** In this process one waits for the one before. */
  turn: Promise<unknown>;
  /** Between processes one is told to come again. */
  readonly leases: Collection<LeaseDocument>;
  /** Of this process alone. */
  readonly holder: string;
}

type Asking = Pick<Deps, 'profiles' | 'administration' | 'clock'>;

const alone = async <T>(
  { administration: { leases, holder }, clock }: Asking,
  work: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> => {
  const lease = { name: leaseName, holder };
  const held = await takeLease(leases, { ...lease, now: clock(), forMs: leaseMs });
  if (!held) return refused(fault('overloaded', { subject: 'person' }));
  try {
    return await work();
  } finally {
    await leaveLease(leases, { ...lease, now: clock() });
  }
};

/**
 * Who administers lets go of it where somebody else does, too. One after the other, in whatever process: of two that let
 * each other go, the second stays.
 */
export const steppingDown = <T>(
  deps: Asking,
  id: string,
  stepDown: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> => {
  const { administration } = deps;
  const turn = administration.turn.then(() =>
    alone(deps, async () => ((await isAnotherThere(deps, id)) ? stepDown() : lastOne)),
  );
  administration.turn = turn.catch(() => undefined);
  return turn;
};
