// The edge over the calls about webhooks, as services in one process call each other.
import { pino } from 'pino';
import { WebhookServiceDefinition } from '../../../proto/generated/passerelle/notifications/v1/webhooks.ts';
import { webhookCalls } from '../../../services/notifications/webhooks/webhook-calls-api.ts';
import { createInProcessRpc } from '../../../services/platform/rpc/in-process-rpc.ts';
import { type WebhooksInMemory, webhooksInMemory } from '../../makers/webhooks.ts';
import { startMesh } from './fake-mesh.ts';

type Calls = ReturnType<typeof webhookCalls>;
type Method = (...of: unknown[]) => unknown;

export const startWebhooksMesh = async () => {
  let now = webhooksInMemory();
  const rpc = createInProcessRpc({ log: pino({ level: 'silent' }) });
  /** Of whatever stands behind the edge at the time of the call. */
  const method =
    (name: keyof Calls): Method =>
    (...of) =>
      (webhookCalls(now.hooks)[name] as unknown as Method)(...of);
  const names = Object.keys(WebhookServiceDefinition.methods) as (keyof Calls)[];
  await rpc.serve([
    {
      definition: WebhookServiceDefinition,
      implementation: Object.fromEntries(names.map((name) => [name, method(name)])),
    },
  ]);
  const mesh = await startMesh({}, Promise.resolve(), {
    [WebhookServiceDefinition.fullName]: rpc.client(WebhookServiceDefinition),
  });
  return {
    mesh,
    renew: (): WebhooksInMemory => {
      now = webhooksInMemory();
      return now;
    },
  };
};
export type WebhooksMesh = Awaited<ReturnType<typeof startWebhooksMesh>>;
