// The only reader of the environment: validates it once, reports every fault together with its cure, and prints the
// same settings for --help.
import { type MailConfig, mailConfigOf, mailFaults } from './config-mail.ts';
import { isLoopback } from './platform/is-loopback.ts';
import { meshFaults } from './mesh-faults.ts';
import { type ServiceName, serviceNames } from './service-names.ts';
import { settings } from './settings.ts';

export interface Config extends MailConfig {
  readonly port: number;
  readonly host: string;
  /** Proxies that are believed when they say whom they were asked by: networks. */
  readonly trustedProxies: readonly string[];
  readonly services: readonly ServiceName[];
  readonly campus: string;
  /** Absent: nobody signs in elsewhere. */
  readonly oidc?: {
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret: string;
    readonly name: string;
  };
  /** Absent: that of the data folder; in the mesh, nobody operates but who signs in. */
  readonly operatorToken?: string;
  /** Nobody real is in there: the operator's token may act as anybody. */
  readonly rehearsal: boolean;
  /** Absent: info, or warn on a terminal. */
  readonly logLevel?: string;
  /** Drops what is derived and makes it anew from the log. */
  readonly rebuild: boolean;
  /** Sites whose pages may read the answers of the REST API. */
  readonly corsOrigins: readonly string[];
  /** Where partners call by gRPC; absent: nowhere. */
  readonly partners?: {
    readonly listen: string;
    /** Paths of files in PEM. */
    readonly tls?: { readonly cert: string; readonly key: string };
  };
  /** Everything in this process and its data folder, or Kafka, MongoDB and peers. */
  readonly adapters:
    | { readonly kind: 'embedded'; readonly dataFolder: string; readonly empty: boolean }
    | {
        readonly kind: 'mesh';
        readonly kafkaBrokers: readonly string[];
        readonly kafkaReplication: number;
        readonly kafkaSessionTimeoutMs: number;
        readonly mongodbUrl: string;
        readonly mongodbDatabase: string;
        /** Where this process keeps files that it can make anew. */
        readonly cacheFolder?: string;
        readonly grpcHost: string;
        readonly grpcPort: number;
        readonly peers: Readonly<Partial<Record<ServiceName, string>>>;
        /** Paths to PEM files. Absent: peers are on this machine, and known by nothing. */
        readonly tls?: { readonly ca: string; readonly cert: string; readonly key: string };
      };
}

export type ReadConfig =
  | { readonly kind: 'config'; readonly config: Config }
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'invalid'; readonly text: string };

const flags = ['--help', '--empty', '--rebuild'] as const;

const help = (): string => {
  const rows = settings.map(
    ({ name, meaning, standard }) => `  ${name.padEnd(26)}${meaning}${standard ? ` (${standard})` : ''}`,
  );
  return [
    'Usage: npm start [-- --empty | --rebuild | --help]',
    '',
    '  --empty                   makes a real data folder where there is none, without the demonstration',
    '  --rebuild                 drops what is derived and makes it anew from the log; no other process may run the same services',
    '  --help                    prints this',
    '',
    'Environment, with what holds when a setting is left out:',
    ...rows,
  ].join('\n');
};

type Environment = Readonly<Record<string, string | undefined>>;

const readValues = (environment: Environment): { values: Map<string, string>; faults: string[] } => {
  const values = new Map<string, string>();
  const faults: string[] = [];
  for (const { name, standard, shape, cure, secret } of settings) {
    const given = environment[name]?.trim();
    const value = given || standard;
    if (value === undefined) continue;
    if (shape && !shape.test(value))
      faults.push(secret ? `${name} is not one: ${cure}.` : `${name} is "${value}": ${cure}.`);
    else values.set(name, value);
  }
  for (const name of ['PORT', 'GRPC_PORT']) {
    const port = Number(values.get(name));
    if (port > 65_535) faults.push(`${name} is "${port}": give 0 to 65535.`);
  }
  return { values, faults };
};

/** Whoever comes from elsewhere asks by a name that is ours, over TLS that a proxy ends. */
const listenFaults = (values: ReadonlyMap<string, string>): readonly string[] => {
  const host = values.get('HOST') ?? '';
  return host === '' || isLoopback(host) || values.has('PUBLIC_URL')
    ? []
    : [
        `HOST is "${host}", which other machines reach: say in PUBLIC_URL by which address, or leave it to this machine.`,
      ];
};

/** Keys travel with every call: beyond this machine, never in the clear. */
const partnerFaults = (values: ReadonlyMap<string, string>): string[] => {
  const [cert, key] = [values.has('PARTNER_TLS_CERT'), values.has('PARTNER_TLS_KEY')];
  if (cert !== key) return [`PARTNER_TLS_${cert ? 'KEY' : 'CERT'} is missing: give both files, or none.`];
  const host = values.get('PARTNER_GRPC_HOST') ?? '';
  if (values.get('PARTNER_GRPC_PORT') === '0' || cert || isLoopback(host)) return [];
  return [
    `PARTNER_GRPC_HOST is "${host}": give PARTNER_TLS_CERT and PARTNER_TLS_KEY, or leave it to this machine.`,
  ];
};

const partnersOf = (values: ReadonlyMap<string, string>): Pick<Config, 'partners'> => {
  const port = values.get('PARTNER_GRPC_PORT') ?? '0';
  if (Number(port) === 0) return {};
  const cert = values.get('PARTNER_TLS_CERT');
  const key = values.get('PARTNER_TLS_KEY');
  const listen = `${values.get('PARTNER_GRPC_HOST') ?? ''}:${port}`;
  return { partners: { listen, ...(cert && key ? { tls: { cert, key } } : {}) } };
};

const peersOf = (values: ReadonlyMap<string, string>): Partial<Record<ServiceName, string>> =>
  Object.fromEntries(
    serviceNames.flatMap((name) => {
      const peer = values.get(`${name.toUpperCase()}_ADDRESS`);
      return peer === undefined ? [] : [[name, peer]];
    }),
  );

const adaptersOf = (values: ReadonlyMap<string, string>, empty: boolean): Config['adapters'] => {
  const value = (name: string): string => values.get(name) ?? '';
  if (!values.has('KAFKA_BROKERS')) return { kind: 'embedded', dataFolder: value('PASSERELLE_DATA'), empty };
  return {
    kind: 'mesh',
    kafkaBrokers: value('KAFKA_BROKERS').split(','),
    kafkaReplication: Number(value('KAFKA_REPLICATION')),
    kafkaSessionTimeoutMs: Number(value('KAFKA_SESSION_TIMEOUT_MS')),
    mongodbUrl: value('MONGODB_URL'),
    mongodbDatabase: value('MONGODB_DATABASE'),
    ...given('cacheFolder', values.get('PASSERELLE_CACHE')),
    grpcHost: value('GRPC_HOST'),
    grpcPort: Number(value('GRPC_PORT')),
    peers: peersOf(values),
    ...(values.has('MESH_TLS_CA')
      ? { tls: { ca: value('MESH_TLS_CA'), cert: value('MESH_TLS_CERT'), key: value('MESH_TLS_KEY') } }
      : {}),
  };
};

const oidcNames = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;

const oidcFaults = (values: ReadonlyMap<string, string>): readonly string[] => {
  const missing = oidcNames.filter((name) => !values.has(name));
  return missing.length === 0 || missing.length === oidcNames.length
    ? []
    : [`${missing.join(' and ')} missing: give ${oidcNames.join(', ')}, or none of them.`];
};

const oidcOf = (values: ReadonlyMap<string, string>): Pick<Config, 'oidc'> => {
  const [issuer, clientId, clientSecret] = oidcNames.map((name) => values.get(name));
  const name = values.get('OIDC_NAME') ?? '';
  return issuer === undefined || clientId === undefined || clientSecret === undefined
    ? {}
    : { oidc: { issuer, clientId, clientSecret, name } };
};

const readServices = (value: string | undefined): readonly ServiceName[] => {
  if (value === undefined || value === 'all') return serviceNames;
  const wanted = value.split(',');
  return serviceNames.filter((name) => wanted.includes(name));
};

/** Absent where it was not given. */
const given = <Name extends string>(
  name: Name,
  value: string | undefined,
): { readonly [N in Name]?: string } =>
  value === undefined ? {} : ({ [name]: value } as { readonly [N in Name]: string });

export const readConfig = (environment: Environment, args: readonly string[]): ReadConfig => {
  if (args.includes('--help')) return { kind: 'help', text: help() };
  const { values, faults } = readValues(environment);
  for (const arg of args) {
    if (!(flags as readonly string[]).includes(arg))
      faults.push(`${arg} is not an option: give ${flags.join(', ')}.`);
  }
  const services = readServices(values.get('SERVICES'));
  const all = [
    ...faults,
    ...listenFaults(values),
    ...oidcFaults(values),
    ...partnerFaults(values),
    ...meshFaults(values, services),
    ...mailFaults(values),
  ];
  if (all.length > 0) {
    const text = [
      'Passerelle cannot start:',
      ...all.map((line) => `  ${line}`),
      'npm start -- --help lists the settings.',
    ];
    return { kind: 'invalid', text: text.join('\n') };
  }
  return {
    kind: 'config',
    config: {
      port: Number(values.get('PORT')),
      host: values.get('HOST') ?? '',
      trustedProxies: values.get('TRUSTED_PROXIES')?.split(',') ?? [],
      services,
      campus: values.get('PASSERELLE_CAMPUS') ?? '',
      ...oidcOf(values),
      rehearsal: values.get('REHEARSAL') === '1',
      ...given('operatorToken', values.get('OPERATOR_TOKEN')),
      ...given('logLevel', values.get('LOG_LEVEL')),
      corsOrigins: values.get('CORS_ORIGINS')?.split(',') ?? [],
      ...partnersOf(values),
      ...mailConfigOf(values),
      rebuild: args.includes('--rebuild'),
      adapters: adaptersOf(values, args.includes('--empty')),
    },
  };
};
