// The due work of telling animators: set by whatever pauses a webhook or switches an address off.
import type { DueWork } from '../platform/schedule/schedule.ts';
import { type Deps, dueKinds } from './deps.ts';
import { forgetAddress } from './mail/silent-addresses.ts';
import { tellStaff } from './staff/tell-staff.ts';
import { webhookDueKinds } from './webhooks/deps.ts';

export const staffWork = (deps: Deps): readonly DueWork[] => [
  { kind: webhookDueKinds.tellPaused, run: (id) => tellStaff(deps, { kind: 'webhook', id }) },
  {
    kind: dueKinds.tellSilentAddress,
    // Its reader may have been erased while the e-mail, or what was reported of it, was on its way.
    run: async (id) =>
      (await deps.timeZoneOf(id)) === undefined
        ? forgetAddress(deps, id)
        : tellStaff(deps, { kind: 'address', id }),
  },
];
