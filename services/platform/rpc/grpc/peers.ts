// The processes that serve one address list: a connection to each, and which of them the next call goes to.
import { connectivityState } from '@grpc/grpc-js';
import type { Client } from '@grpc/grpc-js';
import type { Logger } from 'pino';
import type { CallContext } from '../../call-context.ts';
import type { Resolve } from './resolve-addresses.ts';

export interface Peer {
  readonly address: string;
  readonly client: Client;
  /** Whether another peer is connected that this call has not tried. */
  readonly alternative: boolean;
}

export interface Peers {
  /**
   * A connected peer, in turn, one that this call has not tried where there is one. Waits while connections are being
   * made, until the call's end; undefined when none can be reached. A peer that takes connections and never answers
   * does not count as connected, so no call is lost on it while another is.
   */
  pick(tried: ReadonlySet<string>, call: CallContext): Promise<Peer | undefined>;
  close(): void;
}

/** How long a list of addresses is believed; while none of them is connected, `impatientMs`. */
const resolveEveryMs = 10_000;
const impatientMs = 1_000;

export const createPeers = (
  addresses: string,
  resolve: Resolve,
  connect: (address: string) => Client,
  log: Logger,
): Peers => {
  const now = Date.now;
  const clients = new Map<string, Client>();
  let resolvedAt = -Infinity;
  let resolving: Promise<void> | undefined;
  let turn = 0;
  let closed = false;

  const refresh = async (): Promise<void> => {
    const current = await resolve(addresses);
    resolvedAt = now();
    // An empty answer is a name server's bad moment rather than a service without processes.
    if (closed || current.length === 0) return;
    for (const address of current) if (!clients.has(address)) clients.set(address, connect(address));
    for (const [address, client] of clients) {
      if (current.includes(address)) continue;
      clients.delete(address);
      client.close();
    }
  };
  const refreshOnce = () =>
    (resolving ??= refresh()
      .catch((error: unknown) => log.warn({ err: error, addresses }, 'addresses could not be looked up'))
      .finally(() => (resolving = undefined)));

  const survey = () =>
    [...clients].map(([address, client]) => ({
      address,
      client,
      state: client.getChannel().getConnectivityState(true),
    }));

  return {
    async pick(tried, call) {
      if (clients.size === 0) await refreshOnce();
      for (;;) {
        if (closed || call.signal.aborted) return undefined;
        const all = survey();
        const ready = all.filter(({ state }) => state === connectivityState.READY);
        if (now() - resolvedAt > (ready.length > 0 ? resolveEveryMs : impatientMs)) void refreshOnce();
        const fresh = ready.filter(({ address }) => !tried.has(address));
        const among = fresh.length > 0 ? fresh : ready;
        const chosen = among[turn % among.length];
        if (chosen) {
          turn = (turn + 1) % Number.MAX_SAFE_INTEGER;
          return { ...chosen, alternative: fresh.length > 1 };
        }
        if (all.every(({ state }) => state === connectivityState.TRANSIENT_FAILURE)) return undefined;
        await changed(all, call);
      }
    },
    close() {
      closed = true;
      for (const client of clients.values()) client.close();
      clients.clear();
    },
  };
};

/** Resolves when one of them is connected or lost, or when the call ends. */
const changed = (
  all: readonly { client: Client; state: connectivityState }[],
  call: CallContext,
): Promise<void> =>
  new Promise((resolve) => {
    const wake = () => {
      call.signal.removeEventListener('abort', wake);
      resolve();
    };
    call.signal.addEventListener('abort', wake, { once: true });
    // Past the deadline grpc-js calls back on the next tick, for ever and before any timer: the signal comes first.
    const afterDeadline = call.deadline + 1_000;
    for (const { client, state } of all)
      client.getChannel().watchConnectivityState(state, afterDeadline, wake);
  });
