// The certificates of this process as they stand: read at start, and again when their files change, so that they are
// renewed without a restart. What cannot be read, or would be refused by peers, does not take the place of what can.
import { statSync } from 'node:fs';
import type { SecureContextOptions } from 'node:tls';
import type { Logger } from 'pino';
import { readCertificates } from './read-certificates.ts';
import type { CertificateFiles, OwnName, ReadCertificates } from './read-certificates.ts';

export interface Certificates {
  /** What a connection made now is made with. */
  current(): SecureContextOptions;
  onChange(take: (context: SecureContextOptions) => void): void;
  /** Reads the files again where they changed. Done every ten seconds by itself. */
  look(): void;
  close(): void;
}

export type HeldCertificates =
  | { readonly kind: 'held'; readonly certificates: Certificates }
  | Extract<ReadCertificates, { kind: 'refused' }>;

const lookEveryMs = 10_000;
const dayMs = 86_400_000;
/** How long before its end a certificate is spoken of in the log, once a day. */
const soonMs = 14 * dayMs;

export interface HoldOptions {
  readonly files: CertificateFiles;
  readonly own: OwnName;
  readonly clock: () => Date;
  readonly log: Logger;
}

export const holdCertificates = ({ files, own, clock, log }: HoldOptions): HeldCertificates => {
  let stamp = stampOf(files);
  const first = readCertificates(files, own, clock());
  if (first.kind === 'refused') return first;
  let now = first;
  let toldAt = -Infinity;
  const takers: ((context: SecureContextOptions) => void)[] = [];

  const tellEnd = (): void => {
    const at = clock().getTime();
    if (now.expires.getTime() - at > soonMs || at - toldAt < dayMs) return;
    toldAt = at;
    log.warn({ file: files.cert, expires: now.expires.toISOString() }, 'the certificate ends soon: renew it');
  };
  const look = (): void => {
    tellEnd();
    const seen = stampOf(files);
    if (seen === stamp) return;
    // In the middle of a renewal, key and certificate may not fit yet: the last of the files to change is read as well.
    stamp = seen;
    const read = readCertificates(files, own, clock());
    if (read.kind === 'refused') {
      log.warn({ because: read.because }, 'changed certificates are not taken: those of before stay');
      return;
    }
    now = read;
    for (const take of takers) take(now.context);
    log.info({ file: files.cert, expires: now.expires.toISOString() }, 'certificates renewed');
  };
  tellEnd();
  const timer = setInterval(look, lookEveryMs).unref();
  return {
    kind: 'held',
    certificates: {
      current: () => now.context,
      onChange: (take) => void takers.push(take),
      look,
      close: () => clearInterval(timer),
    },
  };
};

/** Changes with any of the files. */
const stampOf = (files: CertificateFiles): string =>
  Object.values(files)
    .map((path: string) => {
      const stat = statSync(path, { throwIfNoEntry: false, bigint: true });
      return stat ? `${stat.ino}-${stat.size}-${stat.mtimeNs}` : 'none';
    })
    .join(' ');
