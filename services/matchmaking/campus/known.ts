// What matchmaking knows of the campus: its copies of what profiles says, cut down to what pairs are judged by.
import type { Visibility } from '../../platform/access/actor.ts';
import type { Maturity } from '../scoring/pair-facts.ts';
import type { OrganisationKind, Pole, StatementType } from '../scoring/kinds-and-types.ts';

export interface KnownOrganisation {
  readonly id: string;
  /** Absent where this release does not know it. */
  readonly kind?: OrganisationKind;
  readonly poles: readonly Pole[];
  readonly country?: string;
  readonly parentId?: string;
  /** Another stands for it now: it is proposed to nobody. */
  readonly mergedInto?: string;
  /** Of its description too. */
  readonly visibility: Visibility;
  /** Whether it says of itself what it is, in words. */
  readonly described?: true;
}

export interface KnownStatement {
  readonly id: string;
  readonly organisationId: string;
  readonly kind: 'offer' | 'need';
  readonly type?: StatementType;
  readonly visibility: Visibility;
  readonly discreet: boolean;
  readonly preview?: string;
  readonly maturity?: Maturity;
  readonly gladly: boolean;
  readonly expired: boolean;
  /** Last day, YYYY-MM-DD; absent: none. */
  readonly expiresOn?: string;
  /** When it was last written, UTC. */
  readonly since: string;
}

export interface KnownConsent {
  readonly organisationId: string;
  /** To have its answers learned from; absent: to be suggested. */
  readonly purpose?: 'analytics';
  readonly given: boolean;
}

export interface KnownMembership {
  readonly id: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly owner: boolean;
  /** When it was last written, UTC. */
  readonly since: string;
}

export interface LearnedSemantics {
  /** 0 before any. */
  readonly version: number;
  /** Public sources they were learned from. */
  readonly sources: number;
}
