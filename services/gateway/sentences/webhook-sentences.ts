// What each language must be able to say of webhooks: where one stands.
import type { PauseReason } from '../webhook-messages-api.ts';

export type WebhookSentences = Readonly<Record<'active' | PauseReason, string>>;
