// The due work of notifications: read notices, and messages that were sent, are forgotten after the campus's retention;
// calls are told of on the day they open.
import { msPerDay } from '../platform/day-number.ts';
import type { DueWork } from '../platform/schedule/schedule.ts';
import { askSettings } from './ask-settings-api.ts';
import { type Deps, dueKinds } from './deps.ts';
import { forgetRead } from './keep-notices.ts';
import { tellMembers } from './keep-tellings.ts';
import { forgetDeliveries } from './plan/forget-person.ts';

export const dueWork = (deps: Deps): readonly DueWork[] => [
  {
    kind: dueKinds.forgetReadNotices,
    run: async (key, { now }) => {
      const { noticeRetentionDays } = await askSettings(deps);
      const before = new Date(now.getTime() - noticeRetentionDays * msPerDay).toISOString();
      const moreSent = await forgetDeliveries(deps, before);
      const more = (await forgetRead(deps, before)) || moreSent;
      await deps.schedule.set(
        dueKinds.forgetReadNotices,
        key,
        new Date(now.getTime() + (more ? 0 : msPerDay)),
      );
    },
  },
  {
    kind: dueKinds.tellOpenedCall,
    run: async (id) => {
      const known = await deps.tellings.get(id);
      if (known) await tellMembers(deps, known.document.tellings);
    },
  },
];
