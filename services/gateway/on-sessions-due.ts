// Forgets sessions and links that are over, once a day.
import type { DueWork, Schedule } from '../platform/schedule/schedule.ts';
import type { Door } from './door/door.ts';
import { dropOver } from './sessions/keep-sessions.ts';
import { dropOldAttempts } from './sign-in/keep-identities.ts';
import { dropOldLinks } from './sign-in/keep-sign-ins.ts';

const dropping = 'gateway.sessions';
const dayMs = 86_400_000;

export interface Forgetting {
  readonly door: Door;
  readonly schedule: Schedule;
  readonly clock: () => Date;
}

export const sessionWork = ({ door, schedule, clock }: Forgetting): readonly DueWork[] => [
  {
    kind: dropping,
    run: async (key) => {
      await dropOver(door);
      await dropOldLinks(door);
      await dropOldAttempts(door);
      await schedule.set(dropping, key, new Date(clock().getTime() + dayMs));
    },
  },
];

export const beginForgetting = async ({ schedule, clock }: Forgetting): Promise<void> => {
  if (await schedule.dueAt(dropping, 'all')) return;
  await schedule.set(dropping, 'all', clock());
};
