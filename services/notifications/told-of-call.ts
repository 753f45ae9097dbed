// What there is to tell of a call: that it fits, as long as it can be answered.
import { atHour, endOfDay } from '../platform/local-day.ts';
import type { Telling } from './notice.ts';

/** A call as it stands, as far as telling goes. */
export interface CallNow {
  readonly id: string;
  /** Last day to answer, YYYY-MM-DD. */
  readonly closesOn: string;
  /** First day; absent: open already. */
  readonly opensOn?: string;
  readonly fittingIds: readonly string[];
  /** When these were found, ISO 8601 UTC. */
  readonly fittedAt: string;
}

/** Each person is told of a call once, however often it is looked for anew whom it fits. */
export const toldOfCall = (
  { id, closesOn, opensOn, fittingIds, fittedAt }: CallNow,
  timeZone: string,
): readonly Telling[] => {
  if (fittingIds.length === 0) return [];
  const from = opensOn === undefined ? undefined : atHour(opensOn, 0, timeZone).toISOString();
  return [
    {
      about: { kind: 'call', id },
      kind: 'call_fits',
      cause: ['call_fits', id],
      organisationIds: fittingIds,
      // Whoever is there when it opens is told.
      at: from !== undefined && from > fittedAt ? from : fittedAt,
      ...(from === undefined ? {} : { from }),
      until: endOfDay(closesOn, timeZone).toISOString(),
    },
  ];
};
