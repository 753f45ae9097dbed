// What the calls about rules, settings, weights and rounds stand on, in memory.
import { createCampus } from '../../services/matchmaking/campus/campus.ts';
import type { Deps } from '../../services/matchmaking/deps.ts';
import { suggestions } from '../../services/matchmaking/kept/suggestions.ts';
import { keptInMemory } from './kept-in-memory.ts';
import { memoryCollection } from './memory-collection.ts';
import { memorySchedule } from './memory-schedule.ts';

export const decisionsInMemory = (...organisations: readonly string[]) => {
  const campus = createCampus();
  const learnFrom = (id: string, given = true, version = 1): void =>
    campus.takeConsent({
      id: `cns_${id}_analytics`,
      version,
      is: { organisationId: id, purpose: 'analytics', given },
    });
  for (const id of organisations)
    campus.takeOrganisation({ id, version: 1, is: { id, poles: [], visibility: 'public' } });
  let now = new Date('2026-03-02T10:00:00.000Z');
  let ids = 0;
  const lookedAgain: (readonly string[])[] = [];
  const deps = {
    kept: keptInMemory(),
    campus,
    suggestions: memoryCollection(suggestions),
    schedule: memorySchedule(),
    timeZone: async () => 'Europe/Paris',
    clock: () => now,
    newId: (prefix: string) => `${prefix}_${(ids += 1)}`,
    lookAgain: async (of: readonly string[]) => void lookedAgain.push(of),
  };
  return {
    ...deps,
    lookedAgain,
    /** Whether an organisation agreed to have its answers learned from. */
    learnFrom,
    /** The rest is not for these calls. */
    deps: deps as unknown as Deps,
    at: (instant: string): void => {
      now = new Date(instant);
    },
  };
};
