// The due work of webhooks: what is to be sent to each subscriber, and old messages forgotten.
import { msPerDay } from '../platform/day-number.ts';
import type { DueWork } from '../platform/schedule/schedule.ts';
import { type WebhookDeps, webhookDueKinds } from './webhooks/deps.ts';
import { followKey, forgetEnded } from './webhooks/end-webhooks.ts';
import { forgetDeliveries } from './webhooks/forget-deliveries.ts';
import { sendDue } from './webhooks/send-webhooks.ts';

/** Beside all else: subscribers answer in their own time. */
const lane = 'webhooks';
const subscribersAtOnce = 16;

export const webhookDueWork = (deps: WebhookDeps): readonly DueWork[] => [
  { kind: webhookDueKinds.send, lane, atOnce: subscribersAtOnce, run: (id) => sendDue(deps, id) },
  {
    kind: webhookDueKinds.forget,
    run: async (key, { now }) => {
      const more = (await forgetDeliveries(deps, now)) || (await forgetEnded(deps, now));
      await deps.schedule.set(webhookDueKinds.forget, key, new Date(now.getTime() + (more ? 0 : msPerDay)));
    },
  },
  { kind: webhookDueKinds.followKey, run: (id) => followKey(deps, id) },
];

/** So that old messages are forgotten from the first start on. */
export const beginForgetting = async ({ schedule, clock }: WebhookDeps): Promise<void> => {
  if (await schedule.dueAt(webhookDueKinds.forget, 'all')) return;
  await schedule.set(webhookDueKinds.forget, 'all', clock());
};
