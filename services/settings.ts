// The settings of a process: what each means, what holds without it, what it must look like.
import { mailSettings } from './config-mail.ts';
import type { Setting } from './config-setting.ts';
import { operatorTokenShape } from './platform/lifecycle/operator-token.ts';
import { isNetwork } from './platform/networks.ts';
import { serviceNames } from './service-names.ts';

const number = { shape: /^\d{1,5}$/, cure: 'give a whole number' } as const;
const address = {
  shape: /^[\w.-]+:\d{1,5}(,[\w.-]+:\d{1,5})*$/,
  cure: 'give host:port, or several with commas between',
} as const;

export const settings: readonly Setting[] = [
  {
    name: 'PORT',
    meaning: 'port of the web app and the REST API',
    standard: '8080',
    ...number,
  },
  {
    name: 'HOST',
    meaning: 'address of that port; any but this machine needs PUBLIC_URL',
    standard: '127.0.0.1',
    shape: /^[\w.:-]+$/,
    cure: 'give an address of this machine, or 0.0.0.0 for all of them',
  },
  {
    name: 'TRUSTED_PROXIES',
    meaning:
      'proxies in front of that port, whose X-Forwarded-For is believed: addresses or networks, with commas between; none when left out',
    shape: { test: (value: string) => value.split(',').every(isNetwork) },
    cure: 'give 10.0.0.5 or 10.0.0.0/24, or several with commas between',
  },
  {
    name: 'CORS_ORIGINS',
    meaning: 'sites whose pages may call the REST API with a key: https://host, with commas between',
    shape: /^https?:\/\/[\w.-]+(:\d{1,5})?(,https?:\/\/[\w.-]+(:\d{1,5})?)*$/,
    cure: 'give https://host, without a path, or several with commas between',
  },
  {
    name: 'PARTNER_GRPC_PORT',
    meaning: 'port at which partners call by gRPC with their keys; 0: none',
    standard: '0',
    ...number,
  },
  {
    name: 'PARTNER_GRPC_HOST',
    meaning: 'address of that port; any but this machine needs the two files',
    standard: '127.0.0.1',
  },
  { name: 'PARTNER_TLS_CERT', meaning: 'file in PEM of the certificate that partners are shown' },
  { name: 'PARTNER_TLS_KEY', meaning: 'file in PEM of its key' },
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
  ...mailSettings,
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
    meaning:
      "the operator's token, by which the terminal is let in; embedded, that of the data folder when left out",
    shape: operatorTokenShape,
    secret: true,
    cure: 'give pst_ and 43 letters, digits, - and _: 256 random bits, base64url',
  },
  {
    name: 'REHEARSAL',
    meaning:
      "1: nobody real is in there: the operator's token may act as anybody, webhooks may reach this machine; 0: not",
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
