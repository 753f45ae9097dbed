// Asks again for a short while what the mesh refuses because one of its services has not heard yet of what another knows.
import { setTimeout as sleep } from 'node:timers/promises';
import { mayComeBack } from '../../../services/gateway/web/imports/rows/patience.ts';
import type { Api, ApiAnswer, ApiRequest } from '../api/api.ts';

/** Whoever acts, what is acted on, where it stands, whom it names: each may be news to who is asked. */
const maybeNotYet = new Set([403, 404, 409, 422]);

const withinMs = 10_000;
const longestPauseMs = 200;

export interface Patience {
  readonly signal?: AbortSignal | undefined;
  /** Answers that waiting does not change. */
  readonly isFinal?: (answer: ApiAnswer) => boolean;
}

/** Only for what, asked again, is done once. */
export const askUntilReady = async (
  api: Api,
  request: ApiRequest,
  { signal, isFinal = () => false }: Patience = {},
): Promise<ApiAnswer> => {
  const until = performance.now() + withinMs;
  for (let pauseMs = 25; ; pauseMs = Math.min(longestPauseMs, pauseMs * 2)) {
    const answer = await api.send(request);
    if (answer.ok || isFinal(answer)) return answer;
    const { status } = answer.problem;
    const isOver = signal?.aborted === true || performance.now() + pauseMs > until;
    if (isOver || !(maybeNotYet.has(status) || mayComeBack(status))) return answer;
    await sleep(pauseMs, undefined, signal ? { signal } : {}).catch(() => undefined);
  }
};
