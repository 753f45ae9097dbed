// One HTTP/1.1 connection that stays open, and takes as little of the processor as it can: an answer is read to its end
// and not looked into.
import { connect, type Socket } from 'node:net';

export interface RawConnection {
  /** The status, once the whole answer is there; 0 where the connection ended before. */
  ask(request: Buffer): Promise<number>;
  close(): void;
}

const endOfHead = '\r\n\r\n';

interface Reading {
  chunks: Buffer[];
  /** Of the body, once the head is read. */
  left: number | undefined;
  status: number;
}

const begun = (): Reading => ({ chunks: [], left: undefined, status: 0 });

/** True once the answer is whole. */
const read = (reading: Reading, chunk: Buffer): boolean => {
  if (reading.left === undefined) {
    reading.chunks.push(chunk);
    const all = Buffer.concat(reading.chunks);
    const end = all.indexOf(endOfHead);
    if (end < 0) return false;
    const head = all.toString('latin1', 0, end);
    reading.status = Number(head.slice(9, 12));
    const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
    reading.left = length - (all.length - end - endOfHead.length);
  } else reading.left -= chunk.length;
  return reading.left <= 0;
};

export const openRawConnection = (url: string): RawConnection => {
  const { hostname, port } = new URL(url);
  let socket: Socket | undefined;
  let answered: (status: number) => void = () => undefined;
  let reading = begun();

  const open = (): Socket => {
    const opened = connect({ host: hostname, port: Number(port), noDelay: true });
    opened.on('data', (chunk) => {
      if (read(reading, chunk)) answered(reading.status);
    });
    opened.once('error', () => opened.destroy());
    opened.once('close', () => {
      if (socket === opened) socket = undefined;
      answered(0);
    });
    return opened;
  };
  return {
    ask: (request) =>
      new Promise((resolve) => {
        reading = begun();
        answered = resolve;
        socket ??= open();
        socket.write(request);
      }),
    close: () => socket?.destroy(),
  };
};
