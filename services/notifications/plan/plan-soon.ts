// Has persons planned soon, because something is new for them.
import { type Deps, dueKinds } from '../deps.ts';

type SoonDeps = Pick<Deps, 'schedule' | 'clock' | 'holdMs'>;

/** A due time so far ahead runs for nobody yet, also where clocks differ. */
const surelyAheadMs = 30_000;
const atOnce = 50;

const planSoon = async ({ schedule, clock, holdMs }: SoonDeps, personId: string): Promise<void> => {
  const now = clock().getTime();
  const due = await schedule.dueAt(dueKinds.planNotices, personId);
  // It will find what is written by now; moving it would put off what came before.
  if (due && due.getTime() > now + surelyAheadMs) return;
  // One that may be running has looked already, maybe: it runs again at once, and puts off itself what is to wait.
  await schedule.set(dueKinds.planNotices, personId, new Date(due ? now : now + holdMs));
};

/** The persons of those that wait, of these notices. */
export const planWaiting = async (
  deps: SoonDeps & Pick<Deps, 'waiting'>,
  noticeIds: readonly string[],
): Promise<void> => {
  const waiting = await deps.waiting.getMany(noticeIds);
  const persons = [...new Set(waiting.map(({ document: { personId } }) => personId))];
  for (let at = 0; at < persons.length; at += atOnce)
    await Promise.all(persons.slice(at, at + atOnce).map((personId) => planSoon(deps, personId)));
};

/** What the person chose counts from now on. */
export const planNow = (
  { schedule, clock }: Pick<Deps, 'schedule' | 'clock'>,
  personId: string,
): Promise<void> => schedule.set(dueKinds.planNotices, personId, clock());
