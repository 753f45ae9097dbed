// What does not go together in the settings of a mesh, each with its cure.
import { isLoopbackAt } from './platform/is-loopback.ts';
import type { ServiceName } from './service-names.ts';
import { calls } from './who-calls-whom.ts';

type Values = ReadonlyMap<string, string>;

export const meshFaults = (values: Values, services: readonly ServiceName[]): readonly string[] => {
  const kafka = values.has('KAFKA_BROKERS');
  const mongodb = values.has('MONGODB_URL');
  if (kafka && mongodb) return [...missingPeers(values, services), ...tlsFaults(values, services)];
  return [...halfAMesh(kafka, mongodb), ...(kafka || mongodb ? [] : embeddedFaults(values, services))];
};

const halfAMesh = (kafka: boolean, mongodb: boolean): readonly string[] => {
  if (kafka === mongodb) return [];
  const [given, missing] = kafka ? ['KAFKA_BROKERS', 'MONGODB_URL'] : ['MONGODB_URL', 'KAFKA_BROKERS'];
  return [
    `${given} is given without ${missing}: give both for the mesh, or neither for the embedded adapters.`,
  ];
};

const embeddedFaults = (values: Values, services: readonly ServiceName[]): readonly string[] => {
  const faults: string[] = [];
  const alone = 'or give KAFKA_BROKERS and MONGODB_URL';
  if (values.has('PASSERELLE_CACHE'))
    faults.push(
      `PASSERELLE_CACHE is "${values.get('PASSERELLE_CACHE')}" on the embedded adapters, which keep such files in the data folder: leave it out, ${alone}.`,
    );
  if (services.length < Object.keys(calls).length)
    faults.push(
      `SERVICES is "${services.join(',')}" on the embedded adapters, which one process keeps to itself: leave SERVICES out, ${alone}.`,
    );
  return faults;
};

const addressOf = (service: ServiceName): string => `${service.toUpperCase()}_ADDRESS`;

/** The services that this process calls in others. */
const elsewhere = (services: readonly ServiceName[]): readonly ServiceName[] => [
  ...new Set(services.flatMap((name) => calls[name]).filter((name) => !services.includes(name))),
];

const missingPeers = (values: Values, services: readonly ServiceName[]): readonly string[] =>
  elsewhere(services)
    .filter((name) => !values.has(addressOf(name)))
    .map((name) => `${addressOf(name)} is missing: say where ${name} is, or add it to SERVICES.`);

const tlsSettings = ['MESH_TLS_CA', 'MESH_TLS_CERT', 'MESH_TLS_KEY'] as const;

/** Whoever reaches a port without certificates may call as whom they like: such ports stay on this machine. */
const tlsFaults = (values: Values, services: readonly ServiceName[]): readonly string[] => {
  const missing = tlsSettings.filter((name) => !values.has(name));
  if (missing.length === 0) return [];
  if (missing.length < tlsSettings.length) {
    const given = tlsSettings.filter((name) => values.has(name));
    const [are, lack] = [given.length > 1 ? 'are' : 'is', missing.join(' and ')];
    return [
      `${given.join(' and ')} ${are} given without ${lack}: give all three, or none on one machine alone.`,
    ];
  }
  const cure = `without certificates: make them with npm run certificates and give ${tlsSettings.join(', ')}, or keep to 127.0.0.1.`;
  const away = (value: string | undefined): boolean =>
    value !== undefined && !value.split(',').every(isLoopbackAt);
  const host = values.get('GRPC_HOST');
  return [
    ...(away(host) ? [`GRPC_HOST is "${host}", which other machines reach, ${cure}`] : []),
    ...elsewhere(services)
      .map(addressOf)
      .filter((name) => away(values.get(name)))
      .map((name) => `${name} is "${values.get(name)}", which is not on this machine, ${cure}`),
  ];
};
