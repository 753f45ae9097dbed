// Plans a person: what is due becomes deliveries, what is not is looked at again when it is. What is put off is written
// nowhere: by then some of it may be read, or gone, or wanted otherwise.
import type { Write, WriteResult } from '../../platform/document-store/document-store.ts';
import { FaultError, fault } from '../../platform/faults/fault.ts';
import { derivedId } from '../../platform/ids.ts';
import type { MailDelivery } from '../deliveries.ts';
import { type Deps, dueKinds } from '../deps.ts';
import { forgetHowReached } from './forget-person.ts';
import { type Plan, planDeliveries, type PlannedDelivery } from './plan-deliveries.ts';
import { givenUpAt, type ReadDeps, whatWaits, type WhatWaits } from './what-waits.ts';
import type { WaitingNotice } from './waiting-notices.ts';

type PlanDeps = ReadDeps & Pick<Deps, 'schedule'>;

const channel = 'email';

const deliveryOf = (personId: string, planned: PlannedDelivery, now: Date): MailDelivery => ({
  id: derivedId('dlv', personId, channel, ...planned.noticeIds),
  personId,
  channel,
  noticeIds: planned.noticeIds,
  digest: planned.digest,
  sendAt: planned.sendAt.toISOString(),
  state: 'pending',
  attempts: 0,
  at: now.toISOString(),
});

const holdUp = (results: readonly WriteResult[]): void => {
  if (results.some(({ kind }) => kind === 'overloaded'))
    throw new FaultError(fault('overloaded', { subject: 'delivery' }));
};

const isConflict = ({ kind }: WriteResult): boolean => kind === 'conflict';

/** First the deliveries, then their sending, then that nothing waits for them: whoever is killed is gone on after. */
const write = async (
  deps: PlanDeps,
  personId: string,
  made: readonly MailDelivery[],
  { waiting, done, unfinished, overflow }: WhatWaits & { readonly overflow: ReadonlySet<string> },
  now: Date,
): Promise<void> => {
  const { deliveries, waiting: collection, schedule, timeZoneOf } = deps;
  if (made.length > 0) holdUp(await deliveries.batch(made.map((put) => ({ put, ifVersion: 0 }))));
  await Promise.all(
    [...unfinished, ...made].map(({ id, sendAt }) =>
      schedule.set(dueKinds.sendDelivery, id, new Date(sendAt)),
    ),
  );
  const over = new Set([...done.map(({ document }) => document.id), ...made.flatMap((one) => one.noticeIds)]);
  const writes = waiting.flatMap(({ document, version }): readonly Write<WaitingNotice>[] => {
    if (over.has(document.id)) return [{ delete: document.id, ifVersion: version }];
    if (!overflow.has(document.id)) return [];
    return [{ put: { ...document, digestFrom: now.toISOString() }, ifVersion: version }];
  });
  const results = writes.length > 0 ? await collection.batch(writes) : [];
  holdUp(results);
  // Whoever was erased meanwhile was forgotten before the deliveries were there.
  if (results.some(isConflict) && (await timeZoneOf(personId)) === undefined)
    await forgetHowReached(deps, personId);
};

const soonest = (instants: readonly Date[], now: Date): Date | undefined => {
  const ahead = instants.filter((instant) => instant > now).map((instant) => instant.getTime());
  return ahead.length === 0 ? undefined : new Date(Math.min(...ahead));
};

const planOf = (known: WhatWaits, { holdMs }: Pick<Deps, 'holdMs'>, now: Date): Plan => {
  const { toPlan: notices, preferences, timeZone, earlier } = known;
  return planDeliveries({ notices, preferences, timeZone, earlier, now, holdMs });
};

/** Never at the same time for one person. */
export const planPerson = async (deps: PlanDeps, personId: string): Promise<void> => {
  const now = deps.clock();
  const known = await whatWaits(deps, personId, now);
  if (!known) return;
  const { deliveries, overflow } = planOf(known, deps, now);
  const due = deliveries.filter(({ sendAt }) => sendAt <= now);
  const left = new Set(overflow.filter(({ at }) => at <= now).flatMap(({ noticeIds }) => noticeIds));
  const made = due.map((one) => deliveryOf(personId, one, now));
  await write(deps, personId, made, { ...known, overflow: left }, now);
  const instants = [
    ...deliveries.map(({ sendAt }) => sendAt),
    ...overflow.map(({ at }) => at),
    ...known.notMade.map(givenUpAt),
  ];
  const next = soonest(instants, now);
  if (next) await deps.schedule.set(dueKinds.planAgain, personId, next);
};

/** What the person would be sent as things stand, and when. */
export const planAhead = async (deps: ReadDeps, personId: string): Promise<Plan['deliveries']> => {
  const now = deps.clock();
  const known = await whatWaits(deps, personId, now);
  return known ? planOf(known, deps, now).deliveries : [];
};
