// The due work of notifications: read notices, and messages that were sent, are forgotten after the campus's retention,
// all other notices after longer; calls are told of on the day they open.
import { msPerDay } from '../platform/day-number.ts';
import type { DueWork } from '../platform/schedule/schedule.ts';
import { askSettings } from './ask-settings-api.ts';
import { type Deps, dueKinds } from './deps.ts';
import { forgetOld, forgetRead } from './keep-notices.ts';
import { tellMembers } from './keep-tellings.ts';
import { forgetMails } from './mail/forget-mails.ts';

/** What nobody reads is of somebody who does not come any more. */
export const unreadKeptDays = 730;

const daysBefore = (now: Date, days: number): string =>
  new Date(now.getTime() - days * msPerDay).toISOString();

export const dueWork = (deps: Deps): readonly DueWork[] => [
  {
    kind: dueKinds.forgetReadNotices,
    run: async (key, { now }) => {
      const { noticeRetentionDays } = await askSettings(deps);
      const keptDays = Math.max(noticeRetentionDays, unreadKeptDays);
      const moreSent = await forgetMails(deps, daysBefore(now, noticeRetentionDays));
      const moreRead = await forgetRead(deps, daysBefore(now, noticeRetentionDays));
      const more = (await forgetOld(deps, daysBefore(now, keptDays))) || moreRead || moreSent;
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
