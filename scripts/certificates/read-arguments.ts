// The command line of `npm run certificates`: what it asks for, or what is wrong with it. Pure.
import { parseArgs } from 'node:util';
import { serviceNames } from '../../services/service-names.ts';
import type { Wanted } from './certificate-folders.ts';

export const usage = `Usage: npm run certificates -- --out DIR [options]
  --out DIR                     where they are put; ca-key.pem in it signs for the whole mesh: keep it offline
  --campus NAME                 the campus they are for, as in PASSERELLE_CAMPUS (campus)
  --host SERVICE=HOST,…         names and IP addresses of the machine of a service, for gRPC clients that compare
                                them; may be given several times; kept when certificates are renewed
  --together SERVICE,SERVICE,…  one process runs these: a certificate for them all; may be given several times
  --days N                      how long certificates last (365)
Makes an authority and a certificate for each service. Run again, it renews all certificates there, by the same authority.`;

export type ReadArguments =
  | { readonly kind: 'wanted'; readonly wanted: Omit<Wanted, 'validity'>; readonly days: number }
  | { readonly kind: 'help' }
  | { readonly kind: 'invalid'; readonly because: string };

class Mistake extends Error {}

const options = {
  out: { type: 'string' },
  campus: { type: 'string', default: 'campus' },
  host: { type: 'string', multiple: true },
  together: { type: 'string', multiple: true },
  days: { type: 'string', default: '365' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const service = (name: string, option: string): string => {
  if (serviceNames.some((one) => one === name)) return name;
  throw new Mistake(`${option}: "${name}" is no service: give some of ${serviceNames.join(', ')}.`);
};

/** `profiles=10.0.0.5,profiles.lan,expertise=10.0.0.6`: a host without a service goes with the one before. */
const hostsOf = (given: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const hosts = new Map<string, readonly string[]>();
  for (const list of given) {
    let of: string | undefined;
    for (const word of list.split(',')) {
      const [, name, host = ''] = /^(?:([^=]*)=)?(.*)$/.exec(word.trim()) ?? [];
      if (name !== undefined) of = service(name, '--host');
      if (of === undefined) throw new Mistake(`--host is "${list}": give SERVICE=HOST.`);
      if (!/^[A-Za-z0-9.:-]{1,253}$/.test(host))
        throw new Mistake(`--host: "${host}" is no name or IP address of a machine.`);
      hosts.set(of, [...(hosts.get(of) ?? []), host]);
    }
  }
  return hosts;
};

const read = (args: readonly string[]): ReadArguments => {
  const { values } = parseArgs({ args: [...args], options });
  if (values.help) return { kind: 'help' };
  const { out, campus, host = [], together = [] } = values;
  if (!out) throw new Mistake('--out is missing: say in which folder to put them.');
  if (!/^[a-z0-9-]{1,40}$/.test(campus))
    throw new Mistake(`--campus is "${campus}": give lower-case letters, digits and -.`);
  const days = Number(values.days);
  if (!Number.isInteger(days) || days < 1 || days > 3_650)
    throw new Mistake(`--days is "${values.days}": give 1 to 3650.`);
  const several = together.map((list) => {
    const named = list.split(',').map((name) => service(name.trim(), '--together'));
    return serviceNames.filter((name) => named.includes(name));
  });
  const processes = [...serviceNames.map((name) => [name]), ...several];
  return { kind: 'wanted', wanted: { out, campus, processes, hosts: hostsOf(host) }, days };
};

export const readArguments = (args: readonly string[]): ReadArguments => {
  try {
    return read(args);
  } catch (error) {
    return { kind: 'invalid', because: error instanceof Error ? error.message : String(error) };
  }
};
