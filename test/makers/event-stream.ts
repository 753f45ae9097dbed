// Listens to the server-sent events as one person, and keeps every byte of them.
import type { RestClient } from './rest-client.ts';

export interface Heard {
  text(): string;
  close(): Promise<void>;
}

export const listenTo = async (rest: RestClient, as: string): Promise<Heard> => {
  const leaving = new AbortController();
  const response = await fetch(`${rest.base}/v1/events`, {
    headers: { ...rest.authorization, 'Passerelle-Act-As': as },
    signal: leaving.signal,
  });
  if (!response.ok || !response.body)
    throw new Error(`/v1/events: ${response.status} ${await response.text()}`);
  let text = '';
  const decoder = new TextDecoder();
  const body = response.body;
  const reading = (async () => {
    for await (const chunk of body) text += decoder.decode(chunk, { stream: true });
  })().catch(() => undefined);
  return {
    text: () => text,
    close: async () => {
      leaving.abort();
      await reading;
    },
  };
};
