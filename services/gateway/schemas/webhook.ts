// Webhooks as their owners write and read them, and the messages that are sent.
import * as z from 'zod';
import { readTarget } from '../../platform/read-target.ts';
import { deliveryStates, pauseReasons, signings, webhookEvents } from '../webhook-messages-api.ts';
import { id, instant, version, words } from './fields.ts';
import { patchOf } from './patch.ts';

const event = z.enum(webhookEvents).meta({
  id: 'WebhookEvent',
  description:
    'Only of what is public; what stops being public is told as removed. `data` holds `id`, `version`, and of what changed ' +
    'its kind and other public fields: the rest is asked for by id.',
});

const signing = z.enum(signings).meta({
  id: 'WebhookSigning',
  description:
    'By Standard Webhooks: `hmac` (signatures `v1`, with a secret that both sides know) or `ed25519` (signatures `v1a`, ' +
    'verified with a public key).',
});

/** As far as it does not take to know whether this campus is a demonstration, whose receivers are on this machine. */
const isTarget = (context: z.core.ParsePayload<string>): void => {
  const { value } = context;
  const target = readTarget(value, { loopback: true });
  if (target.kind === 'target') return;
  const { because } = target;
  const params =
    because === 'malformed'
      ? { rule: 'malformed', parameters: { expected: 'https://…' } }
      : { rule: 'not-allowed', parameters: { because: `webhook-${because}` } };
  context.issues.push({ code: 'custom', input: value, params });
};

const fields = {
  url: z
    .string()
    .min(1)
    .max(2_000)
    .check(isTarget)
    .meta({
      description:
        'Where messages are sent: https, port 443 or 8443, a public address; redirects are not followed.',
      examples: ['https://hooks.example.org/passerelle'],
    }),
  description: words(0, 200).meta({ description: 'What it is for.' }),
  events: z.array(event).min(1).max(webhookEvents.length).meta({ description: 'What is told.' }),
};

const body = z
  .strictObject({ ...fields, description: fields.description.default(''), signing: signing.default('hmac') })
  .meta({
    id: 'WebhookBody',
    examples: [
      {
        url: 'https://hooks.example.org/passerelle',
        description: 'Annuaire de l’université',
        events: ['organisation.changed', 'organisation.removed'],
        signing: 'ed25519',
      },
    ],
  });

export const webhookBody = body;

const state = z.enum(['active', 'paused']).meta({
  description:
    'Paused: nothing is sent, and what happens meanwhile is not told later. Active again: what waited is sent.',
});

export const webhookPatch = patchOf(
  body.omit({ signing: true }).extend({ description: fields.description, state }).meta({ id: 'WebhookBody' }),
  { state: 'active' },
);

export const webhook = z
  .object({
    id: id('whk', 'the webhook'),
    version,
    ...fields,
    events: z.array(event),
    signing,
    public_key: z.string().meta({ description: 'To verify with, `whpk_…`: of Ed25519.' }).optional(),
    overlap_until: instant.meta({ description: 'Until then the secret before signs, too.' }).optional(),
    key: z
      .string()
      .meta({ description: 'Id of the key whose machines it belongs to; absent: the campus’s.' })
      .optional(),
    state,
    paused_because: z
      .enum(pauseReasons)
      .meta({
        description:
          '`asked`; `gone`: the receiver answered 410; `failing`: nothing arrived there for three days.',
      })
      .optional(),
    paused_at: instant.optional(),
    text: z.string().meta({ description: 'Where it stands, in the asker’s language.' }),
    created_at: instant,
    by: z.string().meta({ description: 'Id of a person or a key, or the kind of actor.' }),
  })
  .meta({ id: 'Webhook' });

export const webhookWithSecret = webhook
  .extend({
    secret: z
      .string()
      .meta({ description: 'To verify with, `whsec_…`; shown this once. Absent of Ed25519.' })
      .optional(),
  })
  .meta({ id: 'WebhookWithSecret' });

export const rotationBody = z
  .strictObject({
    overlap_hours: z
      .int()
      .min(0)
      .max(168)
      .default(24)
      .meta({ description: 'How long the secret before goes on to sign, too; 0: not any more.' }),
    signing: signing.optional().meta({ description: 'From now on; as before when absent.' }),
  })
  .meta({ id: 'WebhookRotationBody', examples: [{ overlap_hours: 24 }] });

const attempt = z
  .object({
    at: instant,
    ms: z.int().meta({ description: 'How long it took, milliseconds.' }),
    status: z
      .int()
      .meta({ description: 'HTTP status of the answer; absent where there was none.' })
      .optional(),
    code: z
      .string()
      .meta({
        description:
          'Why it failed: `no-address` (the name stands for none that is sent to), `refused`, `unreachable`, `reset`, `tls`, ' +
          '`timeout`, `malformed`, `redirect`, `status` or `failed`; absent where it arrived.',
      })
      .optional(),
  })
  .meta({ id: 'WebhookAttempt' });

export const deliveryState = z.enum(deliveryStates).meta({
  id: 'WebhookDeliveryState',
  description: '`dropped`: not sent, because what it speaks of stopped being public before.',
});

export const webhookDelivery = z
  .object({
    id: id('whd', 'the message: its header `webhook-id`'),
    event: z.string().meta({ description: 'A `WebhookEvent`, or `webhook.test`.' }),
    payload: z
      .object({ type: z.string(), timestamp: instant, data: z.record(z.string(), z.unknown()) })
      .meta({ description: 'The body that is sent.' }),
    at: instant,
    state: deliveryState,
    next_at: instant.meta({ description: 'When it is sent next; while pending.' }).optional(),
    attempts: z.array(attempt).meta({ description: 'The latest ones, oldest first.' }),
  })
  .meta({ id: 'WebhookDelivery' });

export const replayBody = z
  .strictObject({
    delivery: id('whd', 'one message, in whatever state').optional(),
    failed_since: instant.optional().meta({ description: 'All that were given up since.' }),
  })
  .superRefine(({ delivery, failed_since: since }, context) => {
    if ((delivery === undefined) !== (since === undefined)) return;
    const both = delivery !== undefined;
    context.addIssue({
      code: 'custom',
      path: ['failed_since'],
      input: since,
      params: both
        ? { rule: 'not-allowed', parameters: { because: 'one-or-since' } }
        : { rule: 'required', parameters: { expected: 'delivery-or-since' } },
    });
  })
  .meta({ id: 'WebhookReplayBody', examples: [{ failed_since: '2026-11-02T09:30:00.000Z' }] });

export const replayed = z
  .object({
    replayed: z.int().meta({ description: 'How many are sent again, under the same `webhook-id`.' }),
  })
  .meta({ id: 'WebhookReplayed' });
