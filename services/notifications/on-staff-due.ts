// The due work of telling animators: set by whatever pauses a webhook or switches an address off.
import type { DueWork } from '../platform/schedule/schedule.ts';
import { type Deps, dueKinds } from './deps.ts';
import { tellStaff } from './tell-staff.ts';
import { webhookDueKinds } from './webhooks/deps.ts';

export const staffWork = (deps: Deps): readonly DueWork[] => [
  { kind: webhookDueKinds.tellPaused, run: (id) => tellStaff(deps, { kind: 'webhook', id }) },
  { kind: dueKinds.tellSilentAddress, run: (id) => tellStaff(deps, { kind: 'address', id }) },
];
