// From `host:port,host:port` to the addresses behind it: a name may stand for many processes.
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';

/** Every `ip:port` the list stands for, without doubles; names that have none now are left out. */
export type Resolve = (addresses: string) => Promise<readonly string[]>;

export const resolveAddresses: Resolve = async (addresses) => {
  const found = await Promise.all(
    addresses
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '')
      .map(addressesOf),
  );
  return [...new Set(found.flat())];
};

const addressesOf = async (address: string): Promise<readonly string[]> => {
  const colon = address.lastIndexOf(':');
  const port = address.slice(colon + 1);
  const host = address.slice(0, colon).replace(/^\[(.*)\]$/, '$1');
  if (isIP(host)) return [address];
  try {
    const hosts = await lookup(host, { all: true });
    return hosts.map((one) => `${one.family === 6 ? `[${one.address}]` : one.address}:${port}`);
  } catch {
    return [];
  }
};
