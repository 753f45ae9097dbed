// Searches for everything that organisations have said and done, where that was not done before: who agrees to be
// suggested is searched for from then on.
import { sourceOf } from '../campus/source-of.ts';
import type { Wanted } from '../../platform/known-states/await-states.ts';
import type { Deps } from '../deps.ts';
import { type Cause, searchSources } from './search-sources.ts';

/** Sources asked about at a time. */
const together = 200;

const sourcesOf = ({ campus }: Pick<Deps, 'campus'>, organisationId: string): readonly Wanted[] => {
  const statements = campus.statementsOf(organisationId).map(({ id }) => id);
  const texts = campus.works.worksOf(organisationId).flatMap(({ id, kind }) => (kind === 'text' ? [id] : []));
  return [...statements, ...texts, organisationId]
    .filter((id) => sourceOf(campus, id)?.expired === false)
    .map((id) => ({ id, version: campus.versionOf(id) }));
};

/** Those searched for at this version already, on what is learned now. */
const searchedFor = async (
  { findings, campus }: Deps,
  sources: readonly Wanted[],
): Promise<ReadonlySet<string>> => {
  const known = await findings.getMany(sources.map(({ id }) => id));
  return new Set(
    known
      .filter(
        ({ document: { id, version, semantics } }) =>
          version >= campus.versionOf(id) && semantics >= campus.semantics.version,
      )
      .map(({ document }) => document.id),
  );
};

/** Whether of all that organisations that agreed have said and done, as it is known here, each was searched for. */
export const isAllSearchedFor = async (deps: Pick<Deps, 'campus' | 'findings'>): Promise<boolean> => {
  const { campus, findings } = deps;
  const areSearchedFor = async (sources: readonly Wanted[]): Promise<boolean> => {
    const found = await findings.getMany(sources.map(({ id }) => id));
    const versions = new Map(found.map(({ document: { id, version } }) => [id, version]));
    return sources.every(({ id, version }) => (versions.get(id) ?? 0) >= version);
  };
  let some: Wanted[] = [];
  for (const { id, mergedInto } of campus.organisations()) {
    if (mergedInto !== undefined || !campus.consents(id)) continue;
    some.push(...sourcesOf(deps, id));
    if (some.length < together) continue;
    if (!(await areSearchedFor(some))) return false;
    some = [];
  }
  return areSearchedFor(some);
};

export interface ToSearchAllOf {
  readonly organisationIds: readonly string[];
  /** Those of them for whom also what was searched for before is searched for. */
  readonly again: readonly string[];
}

export const searchAllOf = async (
  deps: Deps,
  { organisationIds, again }: ToSearchAllOf,
  cause: Cause,
): Promise<void> => {
  const agreeing = [...new Set(organisationIds)].filter((id) => deps.campus.consents(id));
  const first = agreeing.filter((id) => !again.includes(id)).flatMap((id) => sourcesOf(deps, id));
  const done = await searchedFor(deps, first);
  const missing = [
    ...first.filter(({ id }) => !done.has(id)),
    ...agreeing.filter((id) => again.includes(id)).flatMap((id) => sourcesOf(deps, id)),
  ];
  for (let from = 0; from < missing.length; from += together)
    await searchSources(deps, { sources: missing.slice(from, from + together), organisationIds: [] }, cause);
  if (agreeing.length > 0) await searchSources(deps, { sources: [], organisationIds: agreeing }, cause);
};
