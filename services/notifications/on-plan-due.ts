// The due work of planning: persons for whom something is new, those for whom something was put off until now, and those who
// chose something and may be gone.
import type { DueWork } from '../platform/schedule/schedule.ts';
import { type Deps, dueKinds } from './deps.ts';
import { planPerson } from './plan/plan-person.ts';
import { forgetIfGone } from './plan/put-preferences.ts';

/** In one lane, so that no person is planned twice at the same time. */
const lane = 'plan';
/** They share the calls that ask for time zones and the transactions of the store, whose syncs are what takes longest. */
const atOnce = 256;

export const planWork = (deps: Deps): readonly DueWork[] => [
  ...[dueKinds.planNotices, dueKinds.planAgain].map((kind) => ({
    kind,
    lane,
    atOnce,
    run: (personId: string) => planPerson(deps, personId),
  })),
  { kind: dueKinds.forgetIfGone, run: async (personId) => void (await forgetIfGone(deps, personId)) },
];
