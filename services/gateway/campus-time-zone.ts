// The zone in which the campus's days begin and end, for sentences that name a day.
import type { AskingAtEdge } from './edge.ts';
import { valueOr } from './route.ts';

export const campusTimeZone = async (request: AskingAtEdge): Promise<string> =>
  String(valueOr(await request.edge.profiles.get('settings', 'campus', request)).json['time_zone']);
