// Knows who animates the campus, as members of what stands for it.
import { FaultError, fault } from '../../platform/faults/fault.ts';
import type { KnownMembership } from '../collections.ts';
import type { Deps } from '../deps.ts';
import { forgetMember } from '../keep-notices.ts';
import { campusStaff } from '../notice.ts';

export interface StaffState {
  readonly personId: string;
  readonly version: number;
  readonly animator: boolean;
  /** When it came to be so. ISO 8601 UTC. */
  readonly at: string;
}

const membershipId = (personId: string): string => `staff:${personId}`;

const membershipOf = (
  { personId, version, animator, at }: StaffState,
  before: KnownMembership | undefined,
): KnownMembership => ({
  id: membershipId(personId),
  sourceVersion: version,
  removed: !animator,
  personId,
  organisationId: campusStaff,
  since: before && !before.removed ? before.since : at,
});

/** Takes in one state, of which older ones may come again; who stops animating forgets what animators were told. */
export const followStaff = async (deps: Deps, state: StaffState): Promise<void> => {
  const { personId, version, animator } = state;
  const found = await deps.memberships.get(membershipId(personId));
  if (!animator && !found) return;
  if ((found?.document.sourceVersion ?? 0) < version) {
    const after = membershipOf(state, found?.document);
    const result = await deps.memberships.put(after, { ifVersion: found?.version ?? 0 });
    if (result.kind !== 'written')
      throw new FaultError(fault('conflict', { subject: 'membership', subjectId: after.id }));
  }
  if (!animator) await forgetMember(deps, { personId, organisationId: campusStaff });
};
