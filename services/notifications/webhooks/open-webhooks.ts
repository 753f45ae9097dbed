// Opens what webhooks need of the platform and of this machine.
import { randomBytes } from 'node:crypto';
import { isLoopback } from '../../platform/is-loopback.ts';
import type { Platform } from '../../platform/service.ts';
import { partnerStandings, webhookDeliveries, webhooks, webhookSubjects } from './collections.ts';
import { knownKeys } from './known-keys.ts';
import type { WebhookDeps } from './deps.ts';
import { postWebhook } from './post-webhook.ts';
import { isPublicAddress } from '../../platform/public-address.ts';
import { resolveHost } from './resolve-host.ts';

export const webhookCollections = [
  webhooks,
  webhookDeliveries,
  webhookSubjects,
  partnerStandings,
  knownKeys,
] as const;

export const openWebhooks = async (platform: Platform, loopback: boolean): Promise<WebhookDeps> => {
  const { clock, newId, schedule, log } = platform;
  return {
    webhooks: await platform.collection(webhooks),
    deliveries: await platform.collection(webhookDeliveries),
    subjects: await platform.collection(webhookSubjects),
    standings: await platform.collection(partnerStandings),
    keys: await platform.collection(knownKeys),
    post: postWebhook({
      resolve: resolveHost,
      clock,
      // A name of elsewhere that leads here is not let through, in a demonstration or a rehearsal neither.
      mayReach: (address, host) =>
        isPublicAddress(address) || (loopback && isLoopback(host) && isLoopback(address)),
    }),
    loopback,
    schedule,
    clock,
    newId,
    randomBytes,
    random: Math.random,
    log,
  };
};
