// The campus's settings, which profiles keeps: how long notices are kept, and by which clock days begin.
import type { Settings } from '../../proto/generated/passerelle/profiles/v1/person.ts';
import { ProfileKind } from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { actorMessage } from '../platform/access/actor-message.ts';
import { serviceActor } from '../platform/access/actor.ts';
import { contextFor } from '../platform/call-context.ts';
import { valueOf } from '../platform/faults/fault.ts';
import type { Deps } from './deps.ts';

const asking = 'notifications.settings';
const deadlineMs = 10_000;

/** Throws where profiles is out of reach: whoever asks tries again. */
export const askSettings = async ({
  profiles,
}: Pick<Deps, 'profiles'>): Promise<Pick<Settings, 'noticeRetentionDays' | 'timeZone'>> => {
  const actor = actorMessage(serviceActor(asking));
  const request = { actor, kind: ProfileKind.SETTINGS, reference: 'campus' };
  const { settings } = valueOf(await profiles.getProfile(request, contextFor(asking, deadlineMs)));
  return settings ?? { noticeRetentionDays: 365, timeZone: 'UTC' };
};
