// Webhooks, in English.
import type { WebhookSentences } from './webhook-sentences.ts';

export const webhooks: WebhookSentences = {
  active: 'Messages are sent.',
  asked: 'Paused on request: nothing is sent until it is resumed.',
  gone: 'Paused, because its receiver answered that it is gone (410): check the address, then resume it.',
  failing:
    'Paused, because nothing arrived there for three days: look at its deliveries, repair the receiver, send a test, resume it, then send again what was given up.',
  restored: 'Paused, because it came back with a backup: resume it if it is still wanted, or remove it.',
  key_revoked:
    'Ended, because its key was revoked: nothing more is sent, what waited neither. It disappears after 30 days.',
  key_expired:
    'Ended, because its key expired: nothing more is sent, what waited neither. Extend the key and resume it within 30 days, or it disappears.',
};
