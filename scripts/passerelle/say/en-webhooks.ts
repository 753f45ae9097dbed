// What the client says of webhooks in English.

export const webhooksInEnglish = {
  none: 'There are no webhooks.',
  noDeliveries: 'Nothing was sent there, and nothing is to be.',
  headings: ['made (UTC)', 'state', 'event', 'tries', 'latest', 'id'] as readonly string[],
  states: {
    pending: 'waits',
    delivered: 'arrived',
    failed: 'given up',
    dropped: 'dropped',
  } as Readonly<Record<string, string>>,
  whichAgain: 'Say what to send again: one message by --delivery, or all that were given up by --since.',
  again: (count: number): string => `${count} ${count === 1 ? 'message is' : 'messages are'} sent again.`,
};

export type WebhookSentences = typeof webhooksInEnglish;
