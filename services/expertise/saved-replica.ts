// All that a replica knows from events, at one moment: what a snapshot holds, and what a replica goes on from.
import { pausing } from './analysis/in-pieces.ts';
import type { Engine, EngineMoment, SavedEngine } from './engine.ts';
import type { Holdings, SavedHoldings } from './holdings.ts';
import type { KnownConsent, KnownConsents } from './known-consents.ts';
import type { Organisation, Organisations } from './organisations.ts';

export interface SavedOrganisation {
  readonly id: string;
  /** Absent where it is only named by others. */
  readonly organisation?: Organisation;
}

interface Saved {
  /** By their numbers. */
  readonly organisations: readonly SavedOrganisation[];
  /** Ids of those that want to be found no more. */
  readonly silent: readonly string[];
  /** Ids of those that appear to partners. */
  readonly appearing: readonly string[];
  readonly consents: readonly KnownConsent[];
  readonly holdings: SavedHoldings;
  /** ISO 8601 UTC of the latest event taken into account. */
  readonly latest?: string;
}

export interface ReplicaMoment extends Saved {
  readonly engine: EngineMoment;
}

export interface SavedReplica extends Saved {
  readonly engine: SavedEngine;
}

const savedOrganisations = ({ numbers, idOf, get }: Organisations): readonly SavedOrganisation[] =>
  Array.from({ length: numbers }, (_, number) => {
    const organisation = get(number);
    return { id: idOf(number), ...(organisation ? { organisation } : {}) };
  });

export interface Knowing {
  readonly engine: Engine;
  readonly holdings: Holdings;
  readonly consents: KnownConsents;
  readonly latest: string | undefined;
}

/** Copies nothing large: what is taken does not change afterwards. */
export const momentOf = ({ engine, holdings, consents, latest }: Knowing): ReplicaMoment => ({
  engine: engine.save(),
  organisations: savedOrganisations(engine.organisations),
  silent: [...engine.organisations.silent()],
  appearing: [...engine.organisations.appearing()],
  consents: consents.all(),
  holdings: holdings.save(),
  ...(latest === undefined ? {} : { latest }),
});

/** Organisations taken over between two yields: about a millisecond. */
const together = 250;

/** Into organisations of which none is known yet. Pauses where it yields. */
export const restoringOrganisations = function* (
  organisations: Organisations,
  { organisations: saved, silent, appearing }: Pick<Saved, 'organisations' | 'silent' | 'appearing'>,
): Generator<void, void> {
  yield* pausing(saved, together, ({ id, organisation }) => {
    organisations.numberOf(id);
    if (organisation) organisations.put(id, organisation);
  });
  for (const id of silent) organisations.silence(id, true);
  for (const id of appearing) organisations.appear(id, true);
};
