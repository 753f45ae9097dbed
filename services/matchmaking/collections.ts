// What matchmaking keeps: the suggestions, and what it must know of others to make them.
import type { Visibility } from '../platform/access/actor.ts';
import type { CollectionDefinition, Document } from '../platform/document-store/document-store.ts';
import { announceRemoval, announceSuggestion } from './emit-suggestion-changed.ts';
import type { MatchEnd, Suggestion } from './suggestion.ts';

/** A copy of another service's aggregate: never older than the version it names. */
export interface Projection extends Document {
  readonly sourceVersion: number;
  /** True once it was removed there: its version keeps older events out. */
  readonly removed: boolean;
  /** True until what follows from this version is done. */
  readonly unsettled: boolean;
}

/** What an event says of an aggregate, before it is kept. */
export type Read<P extends Projection> = Omit<P, 'unsettled'>;

export interface KnownOrganisation extends Projection {
  /** Another stands for it now: it is proposed to nobody, its answers are kept for when it is itself again. */
  readonly merged: boolean;
  readonly parentId?: string;
}

export interface KnownStatement extends Projection {
  readonly organisationId: string;
  readonly kind: 'offer' | 'need';
  /** What sort of thing; absent where this release does not know it. */
  readonly type?: string;
  readonly visibility: Visibility;
  readonly discreet: boolean;
  readonly preview?: string;
  readonly expired: boolean;
}

/** How far the index is with a statement: it is searched for again once statement and index are there. */
export type IndexedStatement = Projection;

/** Whether an organisation agreed to be suggested; the id is the organisation's. */
export interface KnownConsent extends Projection {
  readonly consentId: string;
  readonly given: boolean;
}

const derived = { kept: 'derived', format: 1, indexes: {} } as const;

export const knownOrganisations: CollectionDefinition<KnownOrganisation> = {
  ...derived,
  name: 'matchmaking.organisations',
};

export const knownStatements: CollectionDefinition<KnownStatement> = {
  ...derived,
  name: 'matchmaking.statements',
  indexes: { ofOrganisation: { equals: ['organisationId'] } },
};

export const indexedStatements: CollectionDefinition<IndexedStatement> = {
  ...derived,
  name: 'matchmaking.indexed',
};

export const knownConsents: CollectionDefinition<KnownConsent> = {
  ...derived,
  name: 'matchmaking.consents',
  indexes: { ofConsent: { equals: ['consentId'] } },
};

/** One a campus; see `pair-secret.ts`. */
export interface PairSecret extends Document {
  readonly secret: string;
}

export const pairSecrets: CollectionDefinition<PairSecret> = {
  name: 'matchmaking.pair-secrets',
  kept: 'owned',
  format: 1,
  indexes: {},
};

/** Quotes of format 1 do not say which of their words matched. */
const withoutMarks = (document: unknown): Suggestion => {
  const suggestion = document as Suggestion;
  const end = (of: MatchEnd): MatchEnd => ({
    ...of,
    quotes: of.quotes.map((quote) => ({ ...quote, marks: [] })),
  });
  const matches = suggestion.matches.map((match) => ({
    ...match,
    need: end(match.need),
    offer: end(match.offer),
  }));
  return { ...suggestion, matches };
};

export const suggestions: CollectionDefinition<Suggestion> = {
  name: 'matchmaking.suggestions',
  kept: 'owned',
  format: 2,
  upcasters: { 1: withoutMarks },
  indexes: {
    listed: { equals: ['listedFor'], order: { field: 'score', direction: 'descending' } },
    ofOrganisation: { equals: ['organisationIds'] },
    ofStatement: { equals: ['statementIds'] },
  },
  announce: announceSuggestion,
  announceRemoval,
};
