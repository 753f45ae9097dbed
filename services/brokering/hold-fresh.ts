// Holds what takes a while to make: once it is old it is made again in the background, and what was made before is given
// meanwhile; the first is waited for, and one that takes the place of what is out of date, unless it could not be made before.
import type { Logger } from 'pino';

interface Made<T> {
  readonly value: T;
  readonly at: number;
  readonly state: number;
}

export interface HoldFreshOptions<T> {
  readonly what: string;
  make(): Promise<T>;
  /** Whether what was made then is old by now. */
  isOld(made: Made<T>): boolean;
  /** Whether what was made then says nothing any more. */
  isOutOfDate(made: Made<T>): boolean;
  /** Grows with every change of what it is made from. */
  state(): number;
  readonly clock: () => Date;
  readonly log: Pick<Logger, 'warn'>;
}

/** Where making fails, what was made before is given; throws where there is none. */
export const holdFresh = <T>({
  what,
  make,
  isOld,
  isOutOfDate,
  state,
  clock,
  log,
}: HoldFreshOptions<T>): (() => Promise<T>) => {
  let made: Made<T> | undefined;
  let making: Promise<T> | undefined;
  let hasFailed = false;
  const begin = (): Promise<T> => {
    const [at, from] = [clock().getTime(), state()];
    making ??= make()
      .then((value) => {
        made = { value, at, state: from };
        hasFailed = false;
        return value;
      })
      .catch((error: unknown) => {
        hasFailed = true;
        if (made === undefined) throw error;
        log.warn({ err: error, what }, 'could not be made anew');
        return made.value;
      })
      .finally(() => (making = undefined));
    return making;
  };
  return async () => {
    if (made === undefined) return begin();
    const { value } = made;
    // While what it is made from is out of reach, nobody waits for that each time.
    if (isOutOfDate(made) && !hasFailed) return begin();
    if (isOutOfDate(made) || isOld(made)) void begin();
    return value;
  };
};
