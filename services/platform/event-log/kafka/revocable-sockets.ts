// Connections that can be cut for good: kafkajs goes on retrying and reconnecting after `disconnect`, this ends it.
import { connect, type Socket } from 'node:net';
import type { ISocketFactory } from 'kafkajs';

export interface RevocableSockets {
  readonly create: ISocketFactory;
  /** Cuts every connection and makes no more: nothing that still runs can reach a broker. */
  revoke(): void;
}

const keepAliveMs = 10_000;

export const revocableSockets = (): RevocableSockets => {
  const open = new Set<Socket>();
  let revoked = false;
  return {
    create({ host, port, onConnect }) {
      if (revoked) throw new Error('this Kafka client was closed');
      // Without `noDelay` a small request waits for the answer to the one before.
      const socket = connect(
        { host, port, noDelay: true, keepAlive: true, keepAliveInitialDelay: keepAliveMs },
        onConnect,
      );
      open.add(socket);
      socket.once('close', () => open.delete(socket));
      return socket;
    },
    revoke() {
      revoked = true;
      // With an error, as kafkajs does not listen for 'close': what is under way is rejected now, not at its timeout.
      for (const socket of open) socket.destroy(new Error('this Kafka client was closed'));
    },
  };
};
