// Reads the certificate of this process, its key and the authorities it trusts, and says what is wrong with them in
// words that an operator can act on.
import { X509Certificate, createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { SecureContextOptions } from 'node:tls';
import { servicesNamed } from './peer-name.ts';

/** Paths to PEM files. `ca` may hold several, as while one authority takes the place of another. */
export interface CertificateFiles {
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

/** What this process is: the certificate has to say so, or its peers would refuse it. */
export interface OwnName {
  readonly campus: string;
  readonly services: readonly string[];
}

export type ReadCertificates =
  | { readonly kind: 'read'; readonly context: SecureContextOptions; readonly expires: Date }
  /** `because` tells the file's path and what is wrong with it; the cure depends on who asked. */
  | { readonly kind: 'refused'; readonly file: keyof CertificateFiles; readonly because: string };

class Trouble extends Error {
  readonly file: keyof CertificateFiles;
  constructor(file: keyof CertificateFiles, because: string) {
    super(because);
    this.file = file;
  }
}

export const readCertificates = (files: CertificateFiles, own: OwnName, now: Date): ReadCertificates => {
  try {
    const [ca, cert, key] = [read(files, 'ca'), read(files, 'cert'), read(files, 'key')];
    const authorities = parsed(files, 'ca', () => pemsIn(ca).map((pem) => new X509Certificate(pem)));
    const certificate = parsed(files, 'cert', () => new X509Certificate(cert));
    const privateKey = parsed(files, 'key', () => createPrivateKey(key));
    if (authorities.length === 0 || authorities.some((one) => !one.ca))
      throw new Trouble('ca', `${files.ca} holds no certificate of an authority`);
    if (!certificate.checkPrivateKey(privateKey))
      throw new Trouble('key', `${files.key} is not the key of ${files.cert}`);
    if (!authorities.some((one) => certificate.checkIssued(one) && certificate.verify(one.publicKey)))
      throw new Trouble('cert', `${files.cert} is signed by no authority of ${files.ca}`);
    const { validFromDate, validToDate, subjectAltName } = certificate;
    if (now < validFromDate || now >= validToDate) {
      const span = `from ${validFromDate.toISOString()} until ${validToDate.toISOString()}`;
      throw new Trouble('cert', `${files.cert} is valid ${span}, and it is ${now.toISOString()}`);
    }
    const named = servicesNamed(subjectAltName, own.campus);
    const missing = own.services.filter((service) => !named.includes(service));
    if (missing.length > 0) {
      const names = named.length > 0 ? named.join(', ') : 'no service';
      throw new Trouble(
        'cert',
        `${files.cert} names ${names} of the campus ${own.campus}, and this process runs ${missing.join(', ')}`,
      );
    }
    return { kind: 'read', context: { ca, cert, key, minVersion: 'TLSv1.3' }, expires: validToDate };
  } catch (error) {
    if (error instanceof Trouble) return { kind: 'refused', file: error.file, because: error.message };
    throw error;
  }
};

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const read = (files: CertificateFiles, file: keyof CertificateFiles): Buffer => {
  try {
    return readFileSync(files[file]);
  } catch (error) {
    throw new Trouble(file, `${files[file]} cannot be read (${reason(error)})`);
  }
};

const parsed = <T>(files: CertificateFiles, file: keyof CertificateFiles, parse: () => T): T => {
  try {
    return parse();
  } catch (error) {
    throw new Trouble(file, `${files[file]} is not in PEM (${reason(error)})`);
  }
};

const pemsIn = (file: Buffer): readonly string[] =>
  file.toString('latin1').match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
