// What each language must be able to say of webhooks: where one stands.
import type { PauseReason } from '../webhooks-api.ts';

export type WebhookSentences = Readonly<Record<'active' | PauseReason, string>>;
