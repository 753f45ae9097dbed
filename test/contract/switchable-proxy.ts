// A TCP proxy that tests switch off, or make swallow what it gets, as a network does.
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

export type ProxyMode = 'open' | 'refusing' | 'swallowing';

export interface SwitchableProxy {
  readonly port: number;
  /** `refusing` cuts the connections there are; `swallowing` keeps them and lets nothing through. */
  switchTo(mode: ProxyMode): void;
  close(): Promise<void>;
}

export const startProxy = async (host: string, port: number): Promise<SwitchableProxy> => {
  let mode: ProxyMode = 'open';
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    return socket.on('close', () => sockets.delete(socket));
  };
  const pass = (from: Socket, to: Socket): void => {
    from.on('data', (bytes) => mode === 'open' && to.writable && to.write(bytes));
    from.on('close', () => to.destroy());
  };
  const server: Server = createServer((client) => {
    keep(client);
    if (mode === 'refusing') return void client.destroy();
    const upstream = keep(connect(port, host));
    pass(client, upstream);
    pass(upstream, client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    switchTo: (to) => {
      mode = to;
      if (to === 'refusing') cut();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        cut();
      }),
  };
};
