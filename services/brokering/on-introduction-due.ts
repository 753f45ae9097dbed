// What happens to introductions by themselves: holds that end, reminders, deadlines, questions; and requests that waited.
import { serviceActor } from '../platform/access/actor.ts';
import { fault, FaultError } from '../platform/faults/fault.ts';
import type { DueWork } from '../platform/schedule/schedule.ts';
import { actOn } from './act-on.ts';
import type { Deps } from './deps.ts';
import { isDue, nextDue } from './introductions/due-times.ts';
import { introductionDue, setDueAgain } from './keep-introduction.ts';
import { noLongerWaiting, oldestWaiting, waitingDue } from './open-waiting.ts';
import { askFor } from './take-interest.ts';

/** All that is due by now happens once: run again, nothing is due any more. */
const passTime = (deps: Deps): DueWork => ({
  kind: introductionDue,
  run: async (id, { now }) => {
    const acted = await actOn(deps, {
      id,
      actionFor: ({ document }) =>
        isDue(nextDue(document), now) ? { kind: 'tick', by: { kind: 'clock' } } : undefined,
      actor: serviceActor(introductionDue),
    });
    if (acted.kind === 'overloaded')
      throw new FaultError(fault('overloaded', { subject: 'introduction', subjectId: id }));
    await setDueAgain(deps, id);
  },
});

const openOldest = (deps: Deps): DueWork => ({
  kind: waitingDue,
  run: async (organisationId) => {
    const waiting = await oldestWaiting(deps, organisationId);
    if (!waiting) return;
    const { id, sourceVersion: version, waitsSince: _since, waitingFor: _for, ...interest } = waiting;
    const led = await askFor(deps, { ...interest, version, answer: 'interested' }, waitingDue);
    if (led.waitsSince !== undefined) return;
    await noLongerWaiting(deps, id);
    await deps.schedule.set(waitingDue, organisationId, deps.clock());
  },
});

/** Deadlines fall together, at midnight and in the morning: they wait for the disk together. */
const atOnce = 16;

export const introductionWork = (deps: Deps): readonly DueWork[] => [
  { ...passTime(deps), lane: 'introductions', atOnce },
  openOldest(deps),
];
