// The bound of a page, the same for every list of every service.
import { type Fault, invalid } from './fault.ts';

const most = 200;

/** Why a page of so many is not given; undefined for 1 to 200. */
export const refuseLimit = (limit: number): Fault | undefined => {
  if (limit >= 1 && limit <= most) return undefined;
  const rule = limit < 1 ? 'too-small' : 'too-big';
  return invalid({ field: 'limit', rule, value: String(limit), parameters: { min: '1', max: String(most) } });
};
