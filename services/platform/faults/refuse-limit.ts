// The bound of a page, the same for every list of every service.
import { type Fault, invalid, type Violation } from './fault.ts';

const most = 200;

/** What is wrong with a page of so many; nothing for 1 to `upTo`. */
export const checkLimit = (limit: number, upTo: number): readonly Violation[] => {
  if (limit >= 1 && limit <= upTo) return [];
  const rule = limit < 1 ? 'too-small' : 'too-big';
  return [{ field: 'limit', rule, value: String(limit), parameters: { min: '1', max: String(upTo) } }];
};

/** Why a page of so many is not given; undefined for 1 to 200. */
export const refuseLimit = (limit: number): Fault | undefined => {
  const violations = checkLimit(limit, most);
  return violations.length === 0 ? undefined : invalid(...violations);
};
