// The folder of a campus's certificates: `ca.pem` and `ca-key.pem`, and a folder a process with all that it needs and
// nothing else: `ca.pem`, `cert.pem`, `key.pem`. Each file is replaced by one rename; keys are for their owner alone.
import { X509Certificate } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { servicesNamed } from '../../services/platform/rpc/grpc/peer-name.ts';
import { authorityName, newAuthority, newCertificate, newKeys } from './sign-certificates.ts';
import type { Identity, Validity } from './sign-certificates.ts';

export interface Wanted {
  readonly out: string;
  readonly campus: string;
  /** Services that one process runs, each process a certificate; those that are there already are renewed besides. */
  readonly processes: readonly (readonly string[])[];
  readonly hosts: ReadonlyMap<string, readonly string[]>;
  readonly validity: Validity;
}

export type Made =
  | { readonly kind: 'made'; readonly authority: 'new' | 'kept'; readonly folders: readonly string[] }
  | { readonly kind: 'refused'; readonly because: string };

const authorityDays = 3_650;

const put = (path: string, text: string, mode: number): void => {
  writeFileSync(`${path}.new`, text, { mode });
  // A file left over from before keeps its mode when it is written again.
  chmodSync(`${path}.new`, mode);
  renameSync(`${path}.new`, path);
};

const authorityIn = async ({
  out,
  campus,
  validity: { now },
}: Wanted): Promise<{ identity: Identity; isNew: boolean } | string> => {
  const [certificate, key] = [join(out, 'ca.pem'), join(out, 'ca-key.pem')];
  if (existsSync(certificate) !== existsSync(key))
    return `${out} has one of ca.pem and ca-key.pem without the other: put it back, or give another folder.`;
  if (existsSync(certificate)) {
    const identity = {
      certificate: readFileSync(certificate, 'utf8'),
      privateKey: readFileSync(key, 'utf8'),
    };
    const { subject, validToDate } = new X509Certificate(identity.certificate);
    if (subject !== `CN=${authorityName(campus)}`)
      return `${certificate} is the authority of another campus (${subject}): give its --campus, or another folder.`;
    if (validToDate <= now)
      return `${certificate} ended on ${validToDate.toISOString()}: make a new authority in another folder.`;
    return { identity, isNew: false };
  }
  const identity = newAuthority(await newKeys(), campus, { now, days: authorityDays });
  put(key, identity.privateKey, 0o600);
  put(certificate, identity.certificate, 0o644);
  return { identity, isNew: true };
};

/** What a certificate says of its process, as far as it is one of this campus. */
const found = (path: string, campus: string): { services: readonly string[]; hosts: readonly string[] } => {
  if (!existsSync(path)) return { services: [], hosts: [] };
  const { subjectAltName } = new X509Certificate(readFileSync(path));
  const hosts = (subjectAltName ?? '')
    .split(', ')
    .flatMap((name) => /^(?:DNS|IP Address):([\w.:-]+)$/.exec(name)?.[1] ?? []);
  return { services: servicesNamed(subjectAltName, campus), hosts };
};

/** A certificate is for this machine and for the name of its service, as which container networks know it, besides. */
const everywhere = ['localhost', '127.0.0.1'];

export const makeCertificates = async (wanted: Wanted): Promise<Made> => {
  const { out, campus, hosts, validity } = wanted;
  mkdirSync(out, { recursive: true, mode: 0o700 });
  const authority = await authorityIn(wanted);
  if (typeof authority === 'string') return { kind: 'refused', because: authority };
  const processes = new Map(wanted.processes.map((services) => [services.join('-'), services]));
  for (const { name } of readdirSync(out, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const { services } = found(join(out, name, 'cert.pem'), campus);
    if (services.length > 0 && !processes.has(name)) processes.set(name, services);
  }
  for (const [name, services] of processes) {
    const folder = join(out, name);
    const before = found(join(folder, 'cert.pem'), campus).hosts;
    const given = services.flatMap((service) => hosts.get(service) ?? []);
    const keys = await newKeys();
    const made = newCertificate(
      authority.identity,
      keys,
      {
        campus,
        services,
        hosts: [...new Set([...services, ...everywhere, ...(given.length > 0 ? given : before)])],
      },
      validity,
    );
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const ca = join(folder, 'ca.pem');
    // What was put there by hand stays, as while one authority takes the place of another.
    if (!existsSync(ca) || !readFileSync(ca, 'utf8').includes(authority.identity.certificate.trim()))
      put(ca, authority.identity.certificate, 0o644);
    put(join(folder, 'key.pem'), made.privateKey, 0o600);
    put(join(folder, 'cert.pem'), made.certificate, 0o644);
  }
  return { kind: 'made', authority: authority.isNew ? 'new' : 'kept', folders: [...processes.keys()] };
};
