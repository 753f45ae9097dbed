// What a name stands for, by the resolvers of this machine's network; asked once an attempt.
import { Resolver } from 'node:dns/promises';
import { isIP } from 'node:net';

export interface Address {
  readonly address: string;
  readonly family: 4 | 6;
}

/** Every address of a host; throws where there is none. */
export type ResolveHost = (host: string) => Promise<readonly Address[]>;

const timeoutMs = 3_000;

const literal = (host: string): Address | undefined => {
  const family = isIP(host);
  return family === 4 || family === 6 ? { address: host, family } : undefined;
};

/**
 * Asks name servers over sockets: `dns.lookup` would wait in one of four threads that files and keys need, too, for as
 * long as somebody's name server likes.
 */
export const resolveHost: ResolveHost = async (host) => {
  const given = literal(host);
  if (given) return [given];
  if (host === 'localhost')
    return [
      { address: '127.0.0.1', family: 4 },
      { address: '::1', family: 6 },
    ];
  const resolver = new Resolver({ timeout: timeoutMs, tries: 2 });
  const [four, six] = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
  const found = [
    ...(four.status === 'fulfilled' ? four.value.map((address) => ({ address, family: 4 as const })) : []),
    ...(six.status === 'fulfilled' ? six.value.map((address) => ({ address, family: 6 as const })) : []),
  ];
  if (found.length === 0) throw new Error('the name stands for no address');
  return found;
};
