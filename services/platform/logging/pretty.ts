// How a log line looks on a terminal: loaded only there.
import { PinoPretty } from 'pino-pretty';

export const pinoPretty = () =>
  PinoPretty({
    destination: 2,
    ignore: 'pid,hostname',
    translateTime: 'HH:MM:ss.l',
    singleLine: true,
    sync: true,
  });
