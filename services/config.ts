// The only reader of the environment: validates it once, reports every fault together with its cure, and prints the
// same settings for --help.
import { meshFaults } from './mesh-faults.ts';

export const serviceNames = [
  'profiles',
  'expertise',
  'matchmaking',
  'brokering',
  'notifications',
  'gateway',
] as const;
export type ServiceName = (typeof serviceNames)[number];

export interface Config {
  readonly port: number;
  readonly services: readonly ServiceName[];
  readonly campus: string;
  /** Where browsers reach the web app; absent: where it listens. */
  readonly publicUrl?: string;
  /** Absent: nobody signs in elsewhere. */
  readonly oidc?: {
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret: string;
    readonly name: string;
  };
  /** Nobody real is in there: the operator's token may act as anybody. */
  readonly rehearsal: boolean;
  /** Absent: info, or warn on a terminal. */
  readonly logLevel?: string;
  /** Drops what is derived and makes it anew from the log. */
  readonly rebuild: boolean;
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
        /** Absent: nobody operates but who signs in. */
        readonly operatorToken?: string;
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

interface Setting {
  readonly name: string;
  readonly meaning: string;
  /** Shown in the help; absent where the setting may be left out. */
  readonly standard?: string;
  /** What it must look like, where that can be told from its text alone; the cure for a bad one. */
  readonly shape?: RegExp;
  readonly cure?: string;
  /** A bad value is not repeated. */
  readonly secret?: boolean;
}

const number = { shape: /^\d{1,5}$/, cure: 'give a whole number' } as const;
const address = {
  shape: /^[\w.-]+:\d{1,5}(,[\w.-]+:\d{1,5})*$/,
  cure: 'give host:port, or several with commas between',
} as const;

const settings: readonly Setting[] = [
  {
    name: 'PORT',
    meaning: 'port of the REST API, on 127.0.0.1',
    standard: '8080',
    ...number,
  },
  { name: 'PASSERELLE_DATA', meaning: 'data folder of the embedded adapters', standard: './data' },
  {
    name: 'SERVICES',
    meaning: `services of this process: all, or some of ${serviceNames.join(',')}`,
    standard: 'all',
    shape: new RegExp(`^(all|(${serviceNames.join('|')})(,(${serviceNames.join('|')}))*)$`),
    cure: `give all, or some of ${serviceNames.join(',')} with commas between`,
  },
  {
    name: 'KAFKA_BROKERS',
    meaning: 'Kafka brokers, host:port with commas between; with MONGODB_URL: the mesh',
    ...address,
  },
  {
    name: 'KAFKA_REPLICATION',
    meaning: 'replicas of each topic; 1 for a single broker',
    standard: '3',
    shape: /^[1-9]$/,
    cure: 'give 1 to 9',
  },
  {
    name: 'KAFKA_SESSION_TIMEOUT_MS',
    meaning: 'how soon the partitions of a dead process go to others',
    standard: '6000',
    ...number,
  },
  {
    name: 'MONGODB_URL',
    meaning: 'MongoDB, mongodb://…; with KAFKA_BROKERS: the mesh',
    shape: /^mongodb(\+srv)?:\/\/.+/,
    cure: 'give mongodb://host:port',
  },
  {
    name: 'MONGODB_DATABASE',
    meaning: 'database of the mesh',
    standard: 'passerelle',
    shape: /^[A-Za-z0-9_-]{1,63}$/,
    cure: 'give letters, digits, - and _',
  },
  {
    name: 'PASSERELLE_CACHE',
    meaning:
      'folder of this process alone for files it can make anew, so that expertise starts sooner; mesh only',
  },
  {
    name: 'GRPC_HOST',
    meaning: 'address the gRPC calls of peers come in at; mesh only',
    standard: '127.0.0.1',
  },
  {
    name: 'GRPC_PORT',
    meaning: 'port the gRPC calls of peers come in at; mesh only',
    standard: '9090',
    ...number,
  },
  { name: 'PROFILES_ADDRESS', meaning: 'where profiles is, when not in this process', ...address },
  { name: 'EXPERTISE_ADDRESS', meaning: 'where expertise is, when not in this process', ...address },
  { name: 'MATCHMAKING_ADDRESS', meaning: 'where matchmaking is, when not in this process', ...address },
  { name: 'BROKERING_ADDRESS', meaning: 'where brokering is, when not in this process', ...address },
  { name: 'NOTIFICATIONS_ADDRESS', meaning: 'where notifications is, when not in this process', ...address },
  {
    name: 'PUBLIC_URL',
    meaning:
      'where browsers reach the web app, such as https://passerelle.example; links in mails lead there',
    shape: /^https?:\/\/[\w.-]+(:\d{1,5})?$/,
    cure: 'give https://host, without a path and without a slash at its end',
  },
  {
    name: 'OIDC_ISSUER',
    meaning:
      'the institution people sign in at by OpenID Connect; with OIDC_CLIENT_ID and OIDC_CLIENT_SECRET',
    shape: /^(https:\/\/|http:\/\/(127\.0\.0\.1|localhost)[:/])\S+$/,
    cure: 'give https://…',
  },
  { name: 'OIDC_CLIENT_ID', meaning: 'what the institution calls this campus' },
  { name: 'OIDC_CLIENT_SECRET', meaning: 'the secret it gave', secret: true },
  { name: 'OIDC_NAME', meaning: 'what people call it', standard: 'OpenID Connect' },
  {
    name: 'OPERATOR_TOKEN',
    meaning: "the operator's token of the terminal; mesh only: embedded, it is in the data folder",
    shape: /^pst_[\w-]{43}$/,
    secret: true,
    cure: 'give pst_ and 43 letters, digits, - and _: 256 random bits, base64url',
  },
  {
    name: 'REHEARSAL',
    meaning: "1: nobody real is in there, and the operator's token may act as anybody; 0: not",
    standard: '0',
    shape: /^[01]$/,
    cure: 'give 1 or 0',
  },
  {
    name: 'MESH_TLS_CA',
    meaning: 'PEM file of the authorities that sign certificates of peers; npm run certificates makes it',
  },
  {
    name: 'MESH_TLS_CERT',
    meaning: 'PEM file of the certificate of this process; needed where peers are on other machines',
  },
  { name: 'MESH_TLS_KEY', meaning: 'PEM file of its private key; all three are read again when they change' },
  {
    name: 'PASSERELLE_CAMPUS',
    meaning: "the campus's slug, the source of its events",
    standard: 'campus',
    shape: /^[a-z0-9-]{1,40}$/,
    cure: 'give lower-case letters, digits and -',
  },
  {
    name: 'LOG_LEVEL',
    meaning: 'trace, debug, info, warn, error or silent; info when left out, warn on a terminal',
    shape: /^(trace|debug|info|warn|error|silent)$/,
    cure: 'give trace, debug, info, warn, error or silent',
  },
];

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
      faults.push(secret ? `${name} does not look right: ${cure}.` : `${name} is "${value}": ${cure}.`);
    else values.set(name, value);
  }
  for (const name of ['PORT', 'GRPC_PORT']) {
    const port = Number(values.get(name));
    if (port > 65_535) faults.push(`${name} is "${port}": give 0 to 65535.`);
  }
  return { values, faults };
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
    ...given('operatorToken', values.get('OPERATOR_TOKEN')),
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
  const all = [...faults, ...oidcFaults(values), ...meshFaults(values, services)];
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
      services,
      campus: values.get('PASSERELLE_CAMPUS') ?? '',
      ...given('publicUrl', values.get('PUBLIC_URL')),
      ...oidcOf(values),
      rehearsal: values.get('REHEARSAL') === '1',
      ...given('logLevel', values.get('LOG_LEVEL')),
      rebuild: args.includes('--rebuild'),
      adapters: adaptersOf(values, args.includes('--empty')),
    },
  };
};
