// Takes a call of the demonstration in. Its last day is counted from the day on which it comes: once there, it stays as it is.
import type { Json } from '../../../services/gateway/web/imports/rows/api.ts';
import type { Api } from '../api/api.ts';
import { dayAhead } from './days-ahead.ts';
import type { LineOutcome } from './line.ts';

export const putCall = async (
  api: Api,
  { closes_in_days: days, ...call }: Json,
  now: Date,
): Promise<LineOutcome> => {
  const body = { ...call, closes_on: dayAhead(Number(days), now) };
  const put = await api.send({ method: 'POST', path: '/v1/calls', body });
  if (put.ok) return { kind: 'created' };
  return put.problem.status === 409 ? { kind: 'unchanged' } : { kind: 'refused', problem: put.problem };
};
