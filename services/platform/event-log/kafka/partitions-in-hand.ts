// What a subscription has in hand: the batches being handled, and the partitions its handler has stopped.

export interface PartitionsInHand {
  /** Runs the work, known as in hand until it settles. */
  hold(work: () => Promise<void>): Promise<void>;
  /** Resolves once nothing is in hand. */
  empty(): Promise<void>;
  stop(topic: string, partition: number, reason: string): void;
  isStopped(topic: string, partition: number): boolean;
  /** Forgets the stopped partitions that are no longer ours. */
  keepOnly(assigned: Readonly<Record<string, readonly number[]>>): void;
  trouble(): string | undefined;
}

export const partitionsInHand = (): PartitionsInHand => {
  const inHand = new Set<Promise<void>>();
  const stopped = new Map<string, { topic: string; partition: number; reason: string }>();
  return {
    async hold(work) {
      const held = work();
      inHand.add(held);
      await held.finally(() => inHand.delete(held));
    },
    async empty() {
      while (inHand.size > 0) await Promise.allSettled(inHand);
    },
    stop: (topic, partition, reason) =>
      void stopped.set(`${topic}/${partition}`, { topic, partition, reason }),
    isStopped: (topic, partition) => stopped.has(`${topic}/${partition}`),
    keepOnly(assigned) {
      for (const [id, { topic, partition }] of stopped)
        if (!assigned[topic]?.includes(partition)) stopped.delete(id);
    },
    trouble() {
      const [first] = stopped.values();
      return first && `partition ${first.partition} of ${first.topic} is stopped: ${first.reason}`;
    },
  };
};
