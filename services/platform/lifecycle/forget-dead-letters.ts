// What a service set aside is forgotten after a month: it may hold somebody's words, and by then its event is either handled
// again or never will be.
import { msPerDay } from '../day-number.ts';
import type { EventLog } from '../event-log/event-log.ts';
import type { DueWork, Schedule } from '../schedule/schedule.ts';

export const deadLettersKeptDays = 30;

const kind = 'platform.forget-dead-letters';
const pageSize = 100;
const hourMs = 3_600_000;

interface Deps {
  readonly deadLetters: Pick<EventLog['deadLetters'], 'list' | 'discard'>;
  readonly schedule: Pick<Schedule, 'set' | 'dueAt'>;
}

/** Also of groups that a service no longer follows under: nobody else would. */
const isOf =
  (service: string) =>
  ({ group }: { readonly group: string }): boolean =>
    group === service || group.startsWith(`${service}.`);

const forgetOld = async ({ deadLetters }: Deps, service: string, now: Date): Promise<void> => {
  const before = new Date(now.getTime() - deadLettersKeptDays * msPerDay).toISOString();
  let after: string | undefined;
  do {
    const page = await deadLetters.list({ limit: pageSize, ...(after === undefined ? {} : { after }) });
    for (const letter of page.filter(isOf(service)))
      if (letter.at < before) await deadLetters.discard(letter.id);
    after = page.length < pageSize ? undefined : page.at(-1)?.id;
  } while (after !== undefined);
};

export const forgettingDeadLetters = (service: string, deps: Deps): DueWork => ({
  kind,
  run: async (key, { now }) => {
    await forgetOld(deps, service, now);
    await deps.schedule.set(kind, key, new Date(now.getTime() + msPerDay));
  },
});

/** Once for all processes: what is set stays. Not at once, for a start has enough to do. */
export const startForgetting = async ({ schedule }: Pick<Deps, 'schedule'>, now: Date): Promise<void> => {
  if (await schedule.dueAt(kind, 'all')) return;
  await schedule.set(kind, 'all', new Date(now.getTime() + hourMs));
};
