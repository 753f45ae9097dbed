// Under which name the form of a webhook is kept until it is saved.

/** `id`: of the webhook, or `new`. */
export const formOfWebhook = (id: string): string => `webhook-${id}`;
