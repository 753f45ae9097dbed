// Stops in order on SIGINT and SIGTERM; a stop that takes too long, or a second signal, ends the process at once.
import type { Logger } from 'pino';

export const stopOnSignal = (
  mesh: { stop(): Promise<void> },
  { withinMs, log }: { withinMs: number; log: Logger },
): void => {
  let stopping = false;
  const stop = (signal: string): void => {
    if (stopping) process.exit(1);
    stopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), withinMs).unref();
    void mesh.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'the stop failed');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop(signal));
};
