// Authorities and certificates of a mesh under test, as `npm run certificates` makes them. Keys take long to make: all
// certificates share one pair, and each authority has its own.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { newAuthority, newCertificate, newKeys } from '../../scripts/certificates/sign-certificates.ts';
import type { Identity, KeyPair } from '../../scripts/certificates/sign-certificates.ts';
import { holdCertificates } from '../../services/platform/rpc/grpc/hold-certificates.ts';
import type { MeshSecurity } from '../../services/platform/rpc/grpc/mutual-tls.ts';
import type { CertificateFiles } from '../../services/platform/rpc/grpc/read-certificates.ts';

let keys: Promise<KeyPair> | undefined;
const theKeys = (): Promise<KeyPair> => (keys ??= newKeys());

const dayMs = 86_400_000;
export const daysAgo = (days: number): Date => new Date(Date.now() - days * dayMs);

export const anAuthority = async (campus = 'campus'): Promise<Identity> =>
  newAuthority(await newKeys(), campus, { now: daysAgo(30), days: 60 });

export interface CertificateOf {
  readonly services?: readonly string[];
  readonly campus?: string;
  readonly now?: Date;
  readonly days?: number;
}

export const aCertificate = async (
  authority: Identity,
  { services = ['expertise'], campus = 'campus', now = new Date(), days = 1 }: CertificateOf = {},
): Promise<Identity> =>
  newCertificate(
    authority,
    await theKeys(),
    { campus, services, hosts: ['localhost', '127.0.0.1'] },
    { now, days },
  );

export interface CertificateFolder {
  readonly files: CertificateFiles;
  put(authority: string, identity: Identity): void;
  remove(): void;
}

export const certificateFolder = (authority: string, identity: Identity): CertificateFolder => {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-certificates-'));
  const files = {
    ca: join(folder, 'ca.pem'),
    cert: join(folder, 'cert.pem'),
    key: join(folder, 'key.pem'),
  };
  const put: CertificateFolder['put'] = (trusted, { certificate, privateKey }) => {
    writeFileSync(files.ca, trusted);
    writeFileSync(files.key, privateKey, { mode: 0o600 });
    writeFileSync(files.cert, certificate);
  };
  put(authority, identity);
  return { files, put, remove: () => rmSync(folder, { recursive: true }) };
};

/** Security of a process with these files, whatever they say it is. */
export const securityWith = (
  files: CertificateFiles,
  about: Partial<Omit<MeshSecurity, 'certificates'>> & { readonly clock?: () => Date } = {},
): MeshSecurity => {
  const { clock = () => new Date(), campus = 'campus', ...others } = about;
  const held = holdCertificates({
    files,
    own: { campus, services: [] },
    clock,
    log: pino({ enabled: false }),
  });
  if (held.kind === 'refused') throw new Error(held.because);
  return {
    certificates: held.certificates,
    campus,
    serviceOf: () => 'expertise',
    mayCall: (callers) => callers.includes('gateway'),
    ...others,
  };
};
