// Searches again, in the background and a slice at a time, for what stands on what expertise had learned before.
import { fault, FaultError } from '../../platform/faults/fault.ts';
import type { DueWork } from '../../platform/schedule/schedule.ts';
import type { Deps } from '../deps.ts';
import { type Finding, kinPrefix } from './finding.ts';
import { forgetFindings } from './keep-findings.ts';
import { type Cause, searchSources } from './search-sources.ts';

export const searchAgainKind = 'matchmaking.search-again';
const key = 'all';

/** Findings searched for at a time. */
const together = 100;
/** Other due work waits no longer than this. */
const sliceMs = 500;

/** Those that stand on the oldest semantics, if any are older than what is learned now. */
const oldest = async ({
  findings,
  campus,
}: Pick<Deps, 'findings' | 'campus'>): Promise<readonly Finding[]> => {
  const { items } = await findings.query({ index: 'bySemantics', equals: [], limit: together });
  return items
    .map(({ document }) => document)
    .filter(({ semantics }) => semantics < campus.semantics.version);
};

/** One slice; false once nothing is left. */
const searchSome = async (deps: Deps, cause: Cause): Promise<boolean> => {
  const old = await oldest(deps);
  if (old.length === 0) return false;
  const [kin, sources] = [
    old.filter(({ id }) => id.startsWith(kinPrefix)),
    old.filter(({ id }) => !id.startsWith(kinPrefix)),
  ];
  const done = new Set(
    await searchSources(
      deps,
      {
        sources: sources.map(({ id, version }) => ({ id, version })),
        organisationIds: kin.flatMap(({ owners }) => owners),
      },
      cause,
    ),
  );
  // Of what is gone meanwhile nothing was found: it would be asked about for ever.
  const known = new Map(old.map((one) => [one.id, one.semantics]));
  const left = await deps.findings.getMany(old.map(({ id }) => id).filter((id) => !done.has(id)));
  await forgetFindings(
    deps,
    left
      .filter(({ document }) => document.semantics === known.get(document.id))
      .map(({ document }) => document.id),
  );
  return true;
};

/** Until nothing stands on older semantics; for a round. Throws `cancelled` once the signal aborts. */
export const searchAllAgain = async (deps: Deps, cause: Cause): Promise<void> => {
  while (await searchSome(deps, cause))
    if (cause.signal.aborted) throw new FaultError(fault('cancelled', { subject: 'finding' }));
};

export const searchAgainSoon = ({ schedule, clock }: Deps): Promise<void> =>
  schedule.set(searchAgainKind, key, clock());

export const searchAgain = (deps: Deps): DueWork => ({
  kind: searchAgainKind,
  run: async () => {
    // What was learned may not be known here yet: nothing would look old.
    await deps.campus.upToDate();
    const cause = { signal: new AbortController().signal, requestId: searchAgainKind };
    const until = performance.now() + sliceMs;
    while (await searchSome(deps, cause)) {
      if (performance.now() < until) continue;
      // Other due work has a turn; this is due again at once.
      await searchAgainSoon(deps);
      return;
    }
  },
});
