// Calls of one time share a round trip: a few are under way at once, and what comes meanwhile goes together next.

export interface GatherOptions<Asked, Got> {
  /** One answer for each thing asked, in their order. What it throws goes to everybody in the round trip. */
  readonly call: (asked: readonly Asked[]) => Promise<readonly Got[]>;
  readonly weigh: (asked: Asked) => number;
}

const maxUnderWay = 2;
/** What takes longer holds up nobody else: the server may never answer it. */
const holdsUpMs = 250;
/** What one caller asks stays together, also where it is more. */
const bounds = { count: 500, weight: 4 * 1024 * 1024 };

interface Waiting<Asked, Got> {
  readonly asked: readonly Asked[];
  readonly weight: number;
  readonly answer: PromiseWithResolvers<readonly Got[]>;
}

/** Each call begins after it was asked for, so that it sees what was written before. */
export const gatherCalls = <Asked, Got>({ call, weigh }: GatherOptions<Asked, Got>) => {
  const queue: Waiting<Asked, Got>[] = [];
  let underWay = 0;

  const next = async (): Promise<void> => {
    if (underWay >= maxUnderWay || queue.length === 0) return;
    const together = takeSome(queue);
    underWay += 1;
    let counted = true;
    const leave = (): void => {
      if (counted) underWay -= 1;
      counted = false;
      void next();
    };
    const timer = setTimeout(leave, holdsUpMs);
    try {
      const got = await call(together.flatMap(({ asked }) => asked));
      let at = 0;
      for (const { asked, answer } of together) answer.resolve(got.slice(at, (at += asked.length)));
    } catch (error) {
      for (const { answer } of together) answer.reject(error);
    } finally {
      clearTimeout(timer);
      leave();
    }
  };

  return (asked: readonly Asked[]): Promise<readonly Got[]> => {
    const weight = asked.reduce((sum, one) => sum + weigh(one), 0);
    const answer = Promise.withResolvers<readonly Got[]>();
    queue.push({ asked, weight, answer });
    void next();
    return answer.promise;
  };
};

const takeSome = <Asked, Got>(queue: Waiting<Asked, Got>[]): readonly Waiting<Asked, Got>[] => {
  let [taken, count, weight] = [0, 0, 0];
  for (const waiting of queue) {
    if (taken > 0 && (count + waiting.asked.length > bounds.count || weight + waiting.weight > bounds.weight))
      break;
    taken += 1;
    count += waiting.asked.length;
    weight += waiting.weight;
  }
  return queue.splice(0, taken);
};
