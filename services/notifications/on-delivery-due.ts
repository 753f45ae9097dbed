// The due work of e-mails: each is sent at its time, in a lane of its own so that a slow mail server keeps nothing else
// waiting.
import type { DueWork } from '../platform/schedule/schedule.ts';
import { type Deps, dueKinds } from './deps.ts';
import { sendDelivery } from './mail/send-delivery.ts';

/** Some more than the transport has connections: while some are sent, others are composed and recorded. */
const atOnce = 30;

export const mailWork = (deps: Deps): readonly DueWork[] => [
  {
    kind: dueKinds.sendDelivery,
    lane: 'mail',
    atOnce,
    run: (id, { now }) => sendDelivery(deps, id, now),
  },
];
