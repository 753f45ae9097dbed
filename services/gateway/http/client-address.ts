// The address a request comes from: the other end of the connection, or what a trusted proxy there says. Pure.
import { isIP } from 'node:net';
import { isInside } from '../../platform/networks.ts';

export interface Connection {
  /** Of the other end. */
  readonly peer: string;
  /** The header `X-Forwarded-For`: each proxy adds at its end whom it was asked by. */
  readonly forwardedFor: string | undefined;
}

/** Some proxies add the port. */
const withoutPort = (entry: string): string =>
  /^\[([^\]]+)\](?::\d+)?$/.exec(entry)?.[1] ?? /^(\d+(?:\.\d+){3}):\d+$/.exec(entry)?.[1] ?? entry;

/** One spelling of each: a socket open to both families writes IPv4 addresses as IPv6. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

/**
 * Read from its end as long as whoever wrote an entry is one of `proxies` (networks): what a client wrote there itself is
 * not believed. `Forwarded` (RFC 7239) is not read at all: a proxy that writes one of the two headers lets the other
 * through as the client wrote it.
 */
export const clientAddress = (
  { peer, forwardedFor = '' }: Connection,
  proxies: readonly string[],
): string => {
  let address = plain(peer);
  for (const entry of forwardedFor.split(',').toReversed()) {
    if (!isInside(proxies, address)) return address;
    const before = plain(withoutPort(entry.trim()));
    // Nobody's address: the proxy itself is as far as it is known.
    if (isIP(before) === 0) return address;
    address = before;
  }
  return address;
};
