// As whom an actor reads a pair.
import type { Actor } from '../../platform/access/actor.ts';
import { may } from '../../platform/access/may.ts';
import type { Viewer } from '../scoring/view.ts';
import { type Suggestion, wasTold } from './suggestion.ts';

/** As a member of this organisation, or as an animator. */
export const viewerAs = (
  actor: Actor,
  organisationIds: readonly [string, string],
  organisationId: string,
): Viewer =>
  may(actor, 'read-hidden', { owners: [] })
    ? { kind: 'all' }
    : { kind: 'side', side: organisationIds[1] === organisationId ? 1 : 0 };

/** `as` comes first where the actor belongs to both. Undefined: may not know of it. */
export const viewerOf = (
  actor: Actor,
  { animatorsOnly, organisationIds }: Pick<Suggestion, 'animatorsOnly' | 'organisationIds'>,
  as?: string,
): Viewer | undefined => {
  if (may(actor, 'read-hidden', { owners: [] })) return { kind: 'all' };
  if (animatorsOnly) return undefined;
  const own = organisationIds.filter((id) => may(actor, 'read-hidden', { owners: [id] }));
  const side = own.find((id) => id === as) ?? own[0];
  return side === undefined ? undefined : viewerAs(actor, organisationIds, side);
};

/** What a round holds that is not published, or never was, is animators' business. `suggestion`: as members see it now. */
export const isOut = (suggestion: Pick<Suggestion, 'rounds' | 'toldIn'>, viewer: Viewer): boolean =>
  viewer.kind === 'all' || wasTold(suggestion);

/** Of what this viewer may notice: neither when the other side looked at it nor what it answered. */
export const versionFor = ({ sides }: Pick<Suggestion, 'sides'>, version: number, viewer: Viewer): number =>
  viewer.kind === 'side' ? version - (sides[viewer.side].quiet ?? 0) : version;
