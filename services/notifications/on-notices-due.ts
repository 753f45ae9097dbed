// The due work of notifications: read notices are forgotten after the campus's retention.
import { ProfileKind } from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { actorMessage } from '../platform/access/actor-message.ts';
import { serviceActor } from '../platform/access/actor.ts';
import { contextFor } from '../platform/call-context.ts';
import { msPerDay } from '../platform/day-number.ts';
import { valueOf } from '../platform/faults/fault.ts';
import type { DueWork } from '../platform/schedule/schedule.ts';
import type { Deps } from './deps.ts';
import { forgetRead } from './keep-notices.ts';

export const forgetReadNotices = 'notifications.forget-read-notices';

const retentionDays = async ({ profiles }: Deps): Promise<number> => {
  const actor = actorMessage(serviceActor(forgetReadNotices));
  const request = { actor, kind: ProfileKind.SETTINGS, reference: 'campus' };
  const { settings } = valueOf(await profiles.getProfile(request, contextFor(forgetReadNotices, 10_000)));
  return settings?.noticeRetentionDays ?? 365;
};

export const dueWork = (deps: Deps): readonly DueWork[] => [
  {
    kind: forgetReadNotices,
    run: async (key, { now }) => {
      const before = new Date(now.getTime() - (await retentionDays(deps)) * msPerDay).toISOString();
      const more = await forgetRead(deps, before);
      await deps.schedule.set(forgetReadNotices, key, new Date(now.getTime() + (more ? 0 : msPerDay)));
    },
  },
];
