// The zone in which the campus's days begin and end: what is put aside comes back by it, wherever its reader is.
import { getSettings } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';

/** Undefined until it is known. */
export const useCampusZone = (): string | undefined =>
  useAsked(['settings'], (signal) => getSettings({ signal })).data?.time_zone;
