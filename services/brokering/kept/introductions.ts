// The introductions: owned, one for each time that organisations were to be brought together.
import type { CollectionDefinition } from '../../platform/document-store/document-store.ts';
import { announceIntroduction, announceRemoval } from '../emit-introduction-changed.ts';
import { endStages, type Introduction } from '../introductions/introduction.ts';
import type { Recorded } from './recorded.ts';

/** With the keys that it is found by. */
export interface KeptIntroduction extends Introduction {
  readonly organisationIds: readonly string[];
  /** Organisations whose members know of it, and `all`. */
  readonly knownTo: readonly string[];
  /** Persons who speak for a party. */
  readonly personIds: readonly string[];
  /** Its parties as one key while it is under way: the same ones are not brought together twice at a time. */
  readonly underWay: readonly string[];
  /** What asked for it, so that it is opened once. */
  readonly request: string;
  /** Who asked, while the others have not all agreed: what an organisation may have so many of. */
  readonly openFor: readonly string[];
  /** UTC. */
  readonly openedAt: string;
  /** When it last came to another stage, UTC. */
  readonly movedAt: string;
  readonly recorded: Recorded;
}

export const introductions: CollectionDefinition<KeptIntroduction> = {
  name: 'brokering.introductions',
  kept: 'owned',
  format: 1,
  indexes: {
    known: { equals: ['knownTo'], order: { field: 'openedAt', direction: 'descending' } },
    moved: { equals: ['stage'], order: { field: 'movedAt', direction: 'descending' } },
    ofOrganisation: { equals: ['organisationIds'], order: { field: 'movedAt', direction: 'descending' } },
    ofPerson: { equals: ['personIds'] },
    open: { equals: ['openFor'] },
  },
  unique: { underWay: 'underWay', request: 'request' },
  announce: announceIntroduction,
  announceRemoval,
};

/** The same parties are one key, whoever comes first. */
export const partiesKey = (organisationIds: readonly string[]): string =>
  organisationIds.toSorted().join(' ');

const isEnded = ({ stage }: Introduction): boolean => endStages.some((end) => end === stage);
const asks = ({ stage }: Introduction): boolean =>
  stage === 'requested' || stage === 'under_review' || stage === 'offered';

export interface Filing {
  readonly request: string;
  readonly recorded: Recorded;
}

/** The document of it; `before`: as it was filed. */
export const fileIntroduction = (
  of: Introduction,
  { request, recorded }: Filing,
  before?: KeptIntroduction,
): KeptIntroduction => {
  const organisationIds = of.parties.map(({ organisationId }) => organisationId);
  const asker = of.parties.find(({ organisationId }) => organisationId === of.askedBy);
  return {
    ...of,
    organisationIds,
    knownTo: [
      'all',
      ...of.parties.flatMap((party) =>
        party === asker || party.toldAt !== undefined ? [party.organisationId] : [],
      ),
    ],
    personIds: of.parties.flatMap(({ personId }) => personId ?? []),
    underWay: isEnded(of) ? [] : [partiesKey(organisationIds)],
    request,
    openFor: of.askedBy !== undefined && asks(of) ? [of.askedBy] : [],
    openedAt: before?.openedAt ?? recorded.at,
    movedAt: before?.stage === of.stage ? before.movedAt : recorded.at,
    recorded,
  };
};
