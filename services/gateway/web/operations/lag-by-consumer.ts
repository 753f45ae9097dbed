// How far each consumer is behind, its partitions and generations together: what an operator asks first.
import type { Health } from '../api/generated.ts';
import { serviceOf } from './names.ts';

export interface ConsumerLag {
  readonly service: string;
  readonly topic: string;
  /** Events that it has still to read. */
  readonly behind: number;
  /** Events that it has read. */
  readonly read: number;
}

/** Who is furthest behind first, then by name. */
export const lagByConsumer = (lag: Health['lag']): readonly ConsumerLag[] => {
  const sums = new Map<string, ConsumerLag>();
  for (const { group, topic, committed, end } of lag) {
    const service = serviceOf(group);
    const key = `${service} ${topic}`;
    const sum = sums.get(key) ?? { service, topic, behind: 0, read: 0 };
    const behind = sum.behind + Math.max(0, end - committed);
    sums.set(key, { ...sum, behind, read: sum.read + Math.min(committed, end) });
  }
  return [...sums.values()].sort(
    (a, b) => b.behind - a.behind || a.service.localeCompare(b.service) || a.topic.localeCompare(b.topic),
  );
};

interface ServiceLag {
  readonly service: string;
  readonly behind: number;
}

/** In the same order. */
export const lagByService = (lag: readonly ConsumerLag[]): readonly ServiceLag[] => {
  const sums = new Map<string, number>();
  for (const { service, behind } of lag) sums.set(service, (sums.get(service) ?? 0) + behind);
  return [...sums].map(([service, behind]) => ({ service, behind })).sort((a, b) => b.behind - a.behind);
};
