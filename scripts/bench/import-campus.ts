// Imports a campus by the REST API, and waits until the mesh has taken all of it in.
import { setTimeout as pause } from 'node:timers/promises';
import { asOperator } from './as-operator.ts';
import type { SyntheticCampus } from './synthetic-campus.ts';

const inFlight = 16;

export const call = async (url: string, method: string, body?: unknown): Promise<Record<string, unknown>> => {
  const response = await fetch(url, {
    method,
    headers: { ...asOperator, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer = (await response.json()) as Record<string, unknown>;
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${JSON.stringify(answer)}`);
  return answer;
};

const each = async <T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> => {
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) await work(item);
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
};

export const importCampus = async (
  url: string,
  { organisations, statements }: SyntheticCampus,
): Promise<void> => {
  await each(organisations, async ({ consents, ...organisation }) => {
    await call(`${url}/v1/organisations`, 'POST', organisation);
    for (const purpose of consents as readonly string[]) {
      const path = `${url}/v1/organisations/${String(organisation['external_id'])}/consents/${purpose}`;
      await call(path, 'PUT', { given: true, text_version: '2026-11' });
    }
  });
  await each(statements, (statement) => call(`${url}/v1/statements`, 'POST', statement));
};

interface Lag {
  readonly group: string;
  readonly topic: string;
  readonly partition: number;
  readonly committed: number;
  readonly end: number;
}

/** Resolves once no group is behind and nothing was appended between two looks. */
export const settled = async (url: string): Promise<void> => {
  let before = '';
  for (;;) {
    const { lag } = (await call(`${url}/v1/health`, 'GET')) as unknown as { lag: readonly Lag[] };
    const ends = JSON.stringify(lag.map(({ topic, partition, end }) => [topic, partition, end]));
    if (lag.every(({ committed, end }) => committed >= end) && ends === before) return;
    before = ends;
    await pause(200);
  }
};
