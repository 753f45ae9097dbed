// Does something while nothing that animators do is held, and sets the hold back to what it was, unless somebody set it
// meanwhile.
import { ProblemError } from '../../../services/gateway/web/imports/rows/problem.ts';
import type { Api } from '../api/api.ts';
import { askUntilReady } from './ask-until-ready.ts';

const path = '/v1/brokering/settings';

/** Also where it was 0: so it is left by a loading that was killed. */
const usualSeconds = 60;

export const withoutHold = async (api: Api, work: () => Promise<void>): Promise<void> => {
  const set = async (hold_seconds: number): Promise<void> => {
    const answer = await askUntilReady(api, { method: 'PATCH', path, body: { hold_seconds } });
    if (!answer.ok) throw new ProblemError(answer.problem);
  };
  const current = async (): Promise<number> => Number((await api.ask({ path }))['hold_seconds']);
  const stood = await current();
  await set(0);
  try {
    await work();
  } finally {
    if ((await current()) === 0) await set(stood > 0 ? stood : usualSeconds);
  }
};
