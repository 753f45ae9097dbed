// Asks for places to be filled soon: of organisations that something changed for, or that have a place again.
import type { Deps } from '../deps.ts';
import { publishedRound } from '../kept/published.ts';

export const fillKind = 'matchmaking.fill';
/** What comes within it is looked at together. */
const calmMs = 300;
/** A write that frees places has ended by then, or was cut off. */
const patienceMs = 5_000;

type Filled = Pick<Deps, 'kept' | 'schedule' | 'clock' | 'campus'>;

/** Before the first round there is nothing to add to. */
const fillIn = async (
  ms: number,
  { kept, schedule, clock, campus }: Filled,
  organisationIds: readonly string[],
): Promise<void> => {
  const ids = [...new Set(organisationIds)].filter((id) => campus.consents(id));
  if (ids.length === 0 || !(await publishedRound(kept.published))) return;
  const at = new Date(clock().getTime() + ms);
  await Promise.all(ids.map((id) => schedule.set(fillKind, id, at)));
};

export const fillSoon = (deps: Filled, organisationIds: readonly string[]): Promise<void> =>
  fillIn(calmMs, deps, organisationIds);

/**
 * Writes what leaves these organisations a place, and asks to have it filled. Also where a kill comes in between: done
 * again, the write finds nothing to do, and would not know any more who was left a place.
 */
export const freeing = async <T>(
  deps: Filled,
  organisationIds: readonly string[],
  write: () => Promise<T>,
): Promise<T> => {
  await fillIn(patienceMs, deps, organisationIds);
  const written = await write();
  await fillSoon(deps, organisationIds);
  return written;
};
