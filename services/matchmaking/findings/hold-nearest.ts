// What findings hold of each statement, whichever end found the other: gone through in one go, and held for a while, for those
// who ask about all of them.
import { allPages } from '../../platform/document-store/query-all.ts';
import { sourceOf } from '../campus/source-of.ts';
import type { Deps } from '../deps.ts';
import { inSlices } from '../in-slices.ts';
import { agreed } from './ask-for.ts';
import { type Finding, isNewer, kinPrefix, type Stamp } from './finding.ts';

/** What comes near to a statement, by whichever finding is the newer one. */
export interface Near {
  readonly sourceId: string;
  readonly likeness: number;
}

export interface Nearest {
  /** Best first; empty where nothing came near. */
  of(statementId: string): readonly Near[];
  isSearched(statementId: string): boolean;
}

interface Read extends Nearest {
  /** Many statements are still to be searched for. */
  readonly isHalf: boolean;
}

/** No older than a minute; while many statements are still to be searched for, than a few seconds. */
export type HeldNearest = () => Promise<Nearest>;

const pageSize = 200;
const heldMs = 60_000;
const halfHeldMs = 5_000;
/** What was just written is searched for within a moment. */
const mostAwaited = 0.05;
/** Of one statement: more than are told, for some may not meet it. */
const mostHeld = 20;

interface Said extends Near {
  readonly by: Stamp;
}

const best = (said: Iterable<Said>): readonly Near[] =>
  [...said]
    .toSorted((a, b) => b.likeness - a.likeness || (a.sourceId < b.sourceId ? -1 : 1))
    .slice(0, mostHeld)
    .map(({ sourceId, likeness }) => ({ sourceId, likeness }));

/** Of those who take part: for nobody else anything is searched for. */
const awaits = (campus: Deps['campus'], searched: ReadonlySet<string>): boolean => {
  let [all, awaited] = [0, 0];
  for (const { id, organisationId, expired } of campus.statements()) {
    if (expired || !agreed([organisationId], campus)) continue;
    all += 1;
    if (!searched.has(id)) awaited += 1;
  }
  return awaited > all * mostAwaited;
};

const readAll = async ({ findings, campus }: Pick<Deps, 'findings' | 'campus'>): Promise<Read> => {
  const said = new Map<string, Map<string, Said>>();
  const searched = new Set<string>();
  const take = (of: string, sourceId: string, likeness: number, by: Stamp): void => {
    if (!campus.statement(of)) return;
    const known = said.get(of) ?? new Map<string, Said>();
    said.set(of, known);
    const before = known.get(sourceId);
    if (!before || isNewer(by, before.by)) known.set(sourceId, { sourceId, likeness, by });
  };
  const takeFinding = ({ id, hits, semantics, at }: Finding): void => {
    searched.add(id);
    const isNeed = sourceOf(campus, id)?.kind === 'need';
    for (const { sourceId, likeness } of hits) {
      if ((sourceOf(campus, sourceId)?.kind === 'need') === isNeed) continue;
      const by = { id, semantics, at };
      take(id, sourceId, likeness, by);
      take(sourceId, id, likeness, by);
    }
  };
  const pause = inSlices();
  for await (const page of allPages(findings, pageSize)) {
    for (const { document } of page) if (!document.id.startsWith(kinPrefix)) takeFinding(document);
    const waiting = pause();
    if (waiting) await waiting;
  }
  const found = new Map<string, readonly Near[]>();
  for (const [id, known] of said) {
    found.set(id, best(known.values()));
    said.delete(id);
    const waiting = pause();
    if (waiting) await waiting;
  }
  const isHalf = awaits(campus, searched);
  return { of: (id) => found.get(id) ?? [], isSearched: (id) => searched.has(id), isHalf };
};

export const createHeldNearest = (deps: Pick<Deps, 'findings' | 'campus' | 'clock'>): HeldNearest => {
  let held: { until: number; readonly nearest: Promise<Nearest> } | undefined;
  return () => {
    const at = deps.clock().getTime();
    if (held && at < held.until) return held.nearest;
    const nearest = readAll(deps);
    const begun = { until: at + heldMs, nearest };
    held = begun;
    // What could not be read is read again by whoever asks next.
    nearest.then(
      ({ isHalf }) => {
        if (isHalf) begun.until = at + halfHeldMs;
      },
      () => {
        if (held === begun) held = undefined;
      },
    );
    return nearest;
  };
};
