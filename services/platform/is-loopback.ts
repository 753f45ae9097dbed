// Whether a host name or an address is this machine itself: the one notion of it.
import { isIP, isIPv4 } from 'node:net';

/** An IPv6 address with its brackets or without; an IPv4 address also as IPv6 writes it. */
export const isLoopback = (host: string): boolean => {
  const bare = host.replace(/^\[(.*)\]$/, '$1').replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIP(bare) === 0) return bare === 'localhost';
  return isIPv4(bare) ? bare.startsWith('127.') : bare === '::1';
};

/** Of `host` or `host:port`. */
export const isLoopbackAt = (address: string): boolean => {
  const [, host = address] = /^(\[[^\]]*\]|[^:]*):\d+$/.exec(address) ?? [];
  return isLoopback(host);
};
