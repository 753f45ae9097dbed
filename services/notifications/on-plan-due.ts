// The due work of planning: persons for whom something is new, and those for whom something was put off until now.
import type { DueWork } from '../platform/schedule/schedule.ts';
import { type Deps, dueKinds } from './deps.ts';
import { planPerson } from './plan/plan-person.ts';

/** In one lane, so that no person is planned twice at the same time. */
const lane = 'plan';
/** They share the calls that ask for time zones and the transactions of the store, whose syncs are what takes longest. */
const atOnce = 256;

export const planWork = (deps: Deps): readonly DueWork[] =>
  [dueKinds.planNotices, dueKinds.planAgain].map((kind) => ({
    kind,
    lane,
    atOnce,
    run: (personId) => planPerson(deps, personId),
  }));
