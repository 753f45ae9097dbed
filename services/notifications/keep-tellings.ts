// Knows what there is to tell, and tells it: first known, then told, so that a membership that comes at the same time
// finds it, or is found by it.
import type { Stored } from '../platform/document-store/document-store.ts';
import { FaultError, fault } from '../platform/faults/fault.ts';
import type { KnownTellings } from './collections.ts';
import type { Deps } from './deps.ts';
import { forgetAbout, tell } from './keep-notices.ts';
import { membersOf } from './members-of.ts';
import type { About, Telling } from './notice.ts';

/** One state of what there is to tell something of. */
export interface TellingState {
  readonly about: About;
  readonly version: number;
  /** None once it is gone: what was told of it is forgotten. */
  readonly tellings?: readonly Telling[];
}

/** The latest state of each in the batch, where it is not older than what is known. */
const currentStates = (
  states: readonly TellingState[],
  known: ReadonlyMap<string, Stored<KnownTellings>>,
): readonly TellingState[] => {
  const latest = new Map<string, TellingState>();
  for (const state of states) {
    const { id } = state.about;
    const version = latest.get(id)?.version ?? known.get(id)?.document.sourceVersion ?? 0;
    if (version <= state.version) latest.set(id, state);
  }
  return [...latest.values()];
};

const knownOf = ({ about, version, tellings = [] }: TellingState): KnownTellings => ({
  id: about.id,
  sourceVersion: version,
  tellings,
  organisationIds: [...new Set(tellings.flatMap(({ organisationIds }) => organisationIds))],
});

export const tellMembers = async (deps: Deps, tellings: readonly Telling[]): Promise<void> => {
  const organisations = [...new Set(tellings.flatMap(({ organisationIds }) => organisationIds))];
  const members = new Map(
    await Promise.all(organisations.map(async (id) => [id, await membersOf(deps, id)] as const)),
  );
  await tell(
    deps,
    tellings.map((telling) => ({
      telling,
      members: telling.organisationIds.flatMap((organisation) => members.get(organisation) ?? []),
    })),
  );
};

/** Takes in states of which older ones may come again; answers those that stand. */
export const takeStates = async (
  deps: Deps,
  states: readonly TellingState[],
): Promise<readonly TellingState[]> => {
  const found = await deps.tellings.getMany([...new Set(states.map(({ about }) => about.id))]);
  const known = new Map(found.map((stored) => [stored.document.id, stored]));
  const current = currentStates(states, known);
  const isNew = ({ about: { id }, version }: TellingState): boolean =>
    (known.get(id)?.document.sourceVersion ?? 0) < version;
  const results = await deps.tellings.batch(
    current
      .filter(isNew)
      .map((state) => ({ put: knownOf(state), ifVersion: known.get(state.about.id)?.version ?? 0 })),
  );
  if (results.some(({ kind }) => kind !== 'written'))
    throw new FaultError(fault('conflict', { subject: 'telling' }));
  for (const { about, tellings } of current) if (!tellings) await forgetAbout(deps, about);
  await tellMembers(
    deps,
    current.flatMap(({ tellings = [] }) => tellings),
  );
  return current;
};
