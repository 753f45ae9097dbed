// Sends one binary request to a loopback port and tells whether anything came back.
import { connect } from 'node:net';

const ANSWER_WITHIN_MS = 2_000;

export const answers = (port: number, request: Buffer): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const end = (answered: boolean): void => {
      socket.destroy();
      resolve(answered);
    };
    socket.setTimeout(ANSWER_WITHIN_MS, () => end(false));
    socket.once('connect', () => socket.write(request));
    socket.once('data', () => end(true));
    socket.once('error', () => end(false));
    socket.once('close', () => end(false));
  });
