// The introductions: owned, one for each time that organisations were to be brought together.
import type { CollectionDefinition } from '../../platform/document-store/document-store.ts';
import { announceIntroduction, announceRemoval } from '../emit-introduction-changed.ts';
import type { Introduction } from '../introductions/introduction.ts';
import { knows } from '../introductions/party.ts';
import { hasEnded } from '../introductions/where-allowed.ts';
import type { Recorded } from './recorded.ts';

/** With the keys that it is found by. */
export interface KeptIntroduction extends Introduction {
  readonly organisationIds: readonly string[];
  /** Organisations whose members know of it. */
  readonly knownTo: readonly string[];
  /** What orders the lists of those; all of them may know it. */
  readonly shownAt: string;
  /** Everybody's, for animators. */
  readonly of: 'campus';
  /** Persons who speak for a party. */
  readonly personIds: readonly string[];
  /** Its parties as one key. */
  readonly together: string;
  /** The same while it is under way: the same ones are not brought together twice at a time. */
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
    known: { equals: ['knownTo'], order: { field: 'shownAt', direction: 'descending' } },
    latest: { equals: ['of'], order: { field: 'movedAt', direction: 'descending' } },
    moved: { equals: ['stage'], order: { field: 'movedAt', direction: 'descending' } },
    ofOrganisation: { equals: ['organisationIds'], order: { field: 'movedAt', direction: 'descending' } },
    ofPerson: { equals: ['personIds'] },
    open: { equals: ['openFor'] },
    together: { equals: ['together'], order: { field: 'openedAt', direction: 'descending' } },
  },
  unique: { underWay: 'underWay', request: 'request' },
  announce: announceIntroduction,
  announceRemoval,
};

/** The same parties are one key, whoever comes first. */
export const partiesKey = (organisationIds: readonly string[]): string =>
  organisationIds.toSorted().join(' ');

const asks = ({ stage }: Introduction): boolean =>
  stage === 'requested' || stage === 'under_review' || stage === 'offered';

/** Later than whatever happens. */
const forever = '9999-12-31T23:59:59.999Z';

/**
 * When others were asked, or it ended before that: when it was opened, or by whom else it was asked for meanwhile, would be
 * told to a side by an order or a cursor that is made of it. Those that nobody else is told of come first, in no order.
 */
const shownAt = ({ stage, reached }: Introduction): string =>
  stage === 'requested' || stage === 'under_review'
    ? forever
    : (reached.offered ?? reached.agreed ?? reached[stage] ?? '');

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
  return {
    ...of,
    organisationIds,
    knownTo: of.parties.filter(knows).map(({ organisationId }) => organisationId),
    shownAt: shownAt(of),
    of: 'campus',
    personIds: of.parties.flatMap(({ personId }) => personId ?? []),
    together: partiesKey(organisationIds),
    underWay: hasEnded(of) ? [] : [partiesKey(organisationIds)],
    request,
    openFor: asks(of)
      ? of.parties.flatMap(({ asked, organisationId }) => (asked ? [organisationId] : []))
      : [],
    openedAt: before?.openedAt ?? recorded.at,
    movedAt: before?.stage === of.stage ? before.movedAt : recorded.at,
    recorded,
  };
};
