// Who holds something that is true no more: found a source as it was before it changed, or an organisation alike that
// says otherwise now. They are to search again: who changed finds only the best, and they may not be among these.
import type { Wanted } from '../../platform/known-states/await-states.ts';
import type { Deps } from '../deps.ts';
import { kinId, kinPrefix } from './finding.ts';
import { findingsIn } from './keep-findings.ts';

export interface Changed {
  /** Sources that are not as they were first, or gone, with those who stand or stood behind them. */
  readonly sources: readonly (Wanted & { readonly owners: readonly string[] })[];
  /** Sources that have just been searched for. */
  readonly searched: readonly Wanted[];
}

export interface ToSearchAgain {
  readonly sources: readonly Wanted[];
  readonly organisationIds: readonly string[];
}

/**
 * Of what was just searched for, what holds a source as it was before, and whoever changed it has searched already: both
 * at once, neither saw the other. Where that one is yet to search, it will see this.
 */
const foundMeanwhile = async (
  { findings, campus }: Pick<Deps, 'findings' | 'campus'>,
  searched: readonly Wanted[],
): Promise<readonly Wanted[]> => {
  const own = (await findings.getMany(searched.map(({ id }) => id))).map(({ document }) => document);
  const doubtful = own.flatMap(({ hits }) =>
    hits.filter(({ sourceId, version }) => version < campus.versionOf(sourceId)),
  );
  if (doubtful.length === 0) return [];
  const theirs = await findings.getMany([...new Set(doubtful.map(({ sourceId }) => sourceId))]);
  const searchedAt = new Map(theirs.map(({ document }) => [document.id, document.version]));
  return own.filter(({ hits }) =>
    hits.some(({ sourceId, version }) => version < (searchedAt.get(sourceId) ?? 0)),
  );
};

/** To be asked once those who changed have searched. */
export const foundBefore = async (
  deps: Pick<Deps, 'findings' | 'campus'>,
  { sources, searched }: Changed,
): Promise<ToSearchAgain> => {
  const versions = new Map(sources.map(({ id, version }) => [id, version]));
  const again = new Map<string, Wanted>();
  for (const { id, version } of await foundMeanwhile(deps, searched)) again.set(id, { id, version });
  const unlike = new Set<string>();
  for (const one of new Set(sources.flatMap(({ owners }) => owners))) {
    const [now] = await deps.findings.getMany([kinId(one)]);
    for (const { id, version, owners, hits, kin } of await findingsIn(deps.findings, 'mentioning', one)) {
      if (hits.some((hit) => hit.version < (versions.get(hit.sourceId) ?? 0))) again.set(id, { id, version });
      const [self = ''] = owners;
      const says = id.startsWith(kinPrefix) && kin.some(({ organisationId }) => organisationId === one);
      if (says && !now?.document.others.includes(self)) unlike.add(self);
    }
  }
  return { sources: [...again.values()], organisationIds: [...unlike] };
};
