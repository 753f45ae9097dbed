// Searches again, in the background and a slice at a time, for what stands on what expertise had learned before.
import type { Stored } from '../../platform/document-store/document-store.ts';
import { queryPages } from '../../platform/document-store/query-all.ts';
import { fault, FaultError } from '../../platform/faults/fault.ts';
import type { DueWork } from '../../platform/schedule/schedule.ts';
import type { Deps } from '../deps.ts';
import { type Finding, kinPrefix } from './finding.ts';
import { forgetFindings } from './keep-findings.ts';
import { type Cause, searchSources } from './search-sources.ts';

export const searchAgainKind = 'matchmaking.search-again';
const key = 'all';

/** Findings searched for at a time… */
const together = 200;
/** … by so many at once: while one waits for the store, what the other asks is ranked. */
const lanes = 2;
/** Other due work waits no longer than this. */
const sliceMs = 500;

type OldFinding = Stored<Finding>;

/** Those that stand on older semantics than are learned now, the oldest first. */
const oldPages = async function* ({
  findings,
  campus,
}: Pick<Deps, 'findings' | 'campus'>): AsyncGenerator<readonly OldFinding[]> {
  const oldest = { index: 'bySemantics', equals: [], limit: together };
  for await (const page of queryPages(findings, oldest)) {
    const old = page.filter(({ document }) => document.semantics < campus.semantics.version);
    if (old.length === 0) return;
    yield old;
  }
};

const searchPage = async (deps: Deps, old: readonly OldFinding[], cause: Cause): Promise<void> => {
  const documents = old.map(({ document }) => document);
  const kin = documents.filter(({ id }) => id.startsWith(kinPrefix));
  const sources = documents.filter(({ id }) => !id.startsWith(kinPrefix));
  const done = new Set(
    await searchSources(
      deps,
      {
        sources: sources.map(({ id, version }) => ({ id, version })),
        organisationIds: kin.flatMap(({ owners }) => owners),
        read: old,
      },
      cause,
    ),
  );
  // Of what is gone meanwhile nothing was found: it would be asked about for ever.
  const known = new Map(documents.map((one) => [one.id, one.semantics]));
  const missing = documents.map(({ id }) => id).filter((id) => !done.has(id));
  const left = missing.length === 0 ? [] : await deps.findings.getMany(missing);
  await forgetFindings(
    deps,
    left
      .filter(({ document }) => document.semantics === known.get(document.id))
      .map(({ document }) => document.id),
  );
};

interface Searching {
  /** False: what is left waits for the next time. */
  readonly goesOn: () => boolean;
  onSearched(findings: number): void;
}

/** Gives back how many were searched for. */
const searchPages = async (deps: Deps, cause: Cause, { goesOn, onSearched }: Searching): Promise<number> => {
  let searched = 0;
  const pages = oldPages(deps);
  const lane = async (): Promise<void> => {
    for await (const page of pages) {
      if (cause.signal.aborted) throw new FaultError(fault('cancelled', { subject: 'finding' }));
      await searchPage(deps, page, cause);
      searched += page.length;
      onSearched(searched);
      if (!goesOn()) return;
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: lanes }, lane));
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
  return searched;
};

/** Until nothing stands on older semantics; for a round. Throws `cancelled` once the signal aborts. */
export const searchAllAgain = async (
  deps: Deps,
  cause: Cause,
  onProgress: (share: number) => void = () => undefined,
): Promise<void> => {
  const all = Math.max(1, await deps.findings.count());
  const onSearched = (searched: number): void => onProgress(Math.min(1, searched / all));
  while ((await searchPages(deps, cause, { goesOn: () => true, onSearched })) > 0);
};

export const searchAgainSoon = ({ schedule, clock }: Deps): Promise<void> =>
  schedule.set(searchAgainKind, key, clock());

export const searchAgain = (deps: Deps): DueWork => ({
  kind: searchAgainKind,
  run: async () => {
    // What was learned may not be known here yet: nothing would look old.
    await deps.campus.upToDate();
    const cause = { signal: deps.stopping.signal, requestId: searchAgainKind };
    const until = performance.now() + sliceMs;
    const goesOn = (): boolean => performance.now() < until;
    // Other due work has a turn; this is due again at once.
    if ((await searchPages(deps, cause, { goesOn, onSearched: () => undefined })) > 0)
      await searchAgainSoon(deps);
  },
});
