// A webhook as it is written in a form: what is sent to make it, the merge patch of what was changed, and what is wrong. Pure.
import type {
  Webhook,
  WebhookBody,
  WebhookEvent,
  WebhookPatch,
  WebhookSigning,
} from '../../api/generated.ts';
import type { Words } from '../../kept/words.ts';

export const events = [
  'organisation.changed',
  'organisation.removed',
  'statement.changed',
  'statement.removed',
  'text.changed',
  'text.removed',
] as const satisfies readonly WebhookEvent[];

export const signings = ['hmac', 'ed25519'] as const satisfies readonly WebhookSigning[];

export const webhookFields = ['url', 'description', 'events'] as const;
export type WebhookField = (typeof webhookFields)[number];

export const newWebhook: Words = { url: '', description: '', events: events.join(' '), signing: 'hmac' };

export const webhookWords = (of: Webhook): Words => ({
  url: of.url,
  description: of.description,
  events: events.filter((event) => of.events.includes(event)).join(' '),
});

export const eventsIn = (words: Words): readonly WebhookEvent[] => {
  const written = (words['events'] ?? '').split(' ');
  return events.filter((event) => written.includes(event));
};

export const withEvent = (words: Words, event: WebhookEvent, isIn: boolean): string => {
  const chosen = eventsIn(words);
  return events.filter((one) => (one === event ? isIn : chosen.includes(one))).join(' ');
};

export const signingIn = (words: Words): WebhookSigning =>
  signings.find((one) => one === words['signing']) ?? 'hmac';

/** Fields that have to be mended before it can be sent. */
export const wrongIn = (words: Words): readonly WebhookField[] => [
  ...((words['url'] ?? '').trim() === '' ? ['url' as const] : []),
  ...(eventsIn(words).length === 0 ? ['events' as const] : []),
];

const plain = (words: Words, name: 'url' | 'description'): string => (words[name] ?? '').trim();

export const webhookBodyOf = (words: Words): WebhookBody => ({
  url: plain(words, 'url'),
  description: plain(words, 'description'),
  events: [...eventsIn(words)],
  signing: signingIn(words),
});

const said = (name: WebhookField, words: Words): string =>
  name === 'events' ? eventsIn(words).join(' ') : plain(words, name);

/** Fields that differ between two states. */
export const webhookFieldsChanged = (before: Words, after: Words): readonly WebhookField[] =>
  webhookFields.filter((name) => said(name, before) !== said(name, after));

/** Undefined where nothing is changed. */
export const webhookPatchOf = (before: Words, written: Words): WebhookPatch | undefined => {
  const after = { ...before, ...written };
  const changed = webhookFieldsChanged(before, after);
  if (changed.length === 0) return undefined;
  return Object.fromEntries(
    changed.map((name) => [name, name === 'events' ? eventsIn(after) : plain(after, name)]),
  );
};
