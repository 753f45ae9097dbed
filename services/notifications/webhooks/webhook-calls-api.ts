// The calls about webhooks, as the service serves them.
import type { WebhookServiceDefinition } from '../../../proto/generated/passerelle/notifications/v1/webhooks.ts';
import type { Implementation } from '../../platform/rpc/rpc.ts';
import { addWebhook } from './add-webhook-api.ts';
import { listWebhookDeliveries, replayWebhookDeliveries, testWebhook } from './webhook-deliveries-api.ts';
import {
  changeWebhookAsked,
  getWebhook,
  listWebhooks,
  removeWebhook,
  rotateWebhookSecret,
} from './webhooks-api.ts';
import type { WebhookDeps } from './deps.ts';

export const webhookCalls = (deps: WebhookDeps): Implementation<typeof WebhookServiceDefinition> => ({
  listWebhooks: (request) => listWebhooks(deps, request),
  getWebhook: (request) => getWebhook(deps, request),
  addWebhook: (request) => addWebhook(deps, request),
  changeWebhook: (request) => changeWebhookAsked(deps, request),
  removeWebhook: (request) => removeWebhook(deps, request),
  rotateWebhookSecret: (request) => rotateWebhookSecret(deps, request),
  testWebhook: (request) => testWebhook(deps, request),
  listWebhookDeliveries: (request) => listWebhookDeliveries(deps, request),
  replayWebhookDeliveries: (request) => replayWebhookDeliveries(deps, request),
});
