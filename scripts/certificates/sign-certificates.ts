// Makes the certificate of an authority of one campus, and those it signs for processes of the mesh. Pure but for the
// serial numbers; keys are given.
import { generateKeyPair, randomBytes, sign as signBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { isIP } from 'node:net';
import forge from 'node-forge';
import { peerUri } from '../../services/platform/rpc/grpc/peer-name.ts';

/** PEM, both. */
export interface KeyPair {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** A certificate with its key, in PEM. */
export interface Identity {
  readonly certificate: string;
  readonly privateKey: string;
}

const generate = promisify(generateKeyPair);

export const newKeys = (): Promise<KeyPair> =>
  generate('rsa', {
    modulusLength: 3_072,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });

export interface Validity {
  readonly now: Date;
  readonly days: number;
}

const dayMs = 86_400_000;
/** Clocks of machines differ. */
const clockSkewMs = 300_000;

export const authorityName = (campus: string): string => `Passerelle ${campus}`;

type Extensions = Parameters<forge.pki.Certificate['setExtensions']>[0];

const begin = (
  { publicKey }: KeyPair,
  commonName: string,
  { now, days }: Validity,
): forge.pki.Certificate => {
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(publicKey);
  // Positive, of 127 random bits (RFC 5280, section 4.1.2.2).
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  certificate.serialNumber = serial.toString('hex');
  certificate.validity.notBefore = new Date(now.getTime() - clockSkewMs);
  certificate.validity.notAfter = new Date(now.getTime() + days * dayMs);
  certificate.setSubject([{ name: 'commonName', value: commonName }]);
  return certificate;
};

const sign = (certificate: forge.pki.Certificate, key: string, extensions: Extensions): string => {
  certificate.setExtensions(extensions);
  certificate.sign(signer(certificate, key), forge.md.sha256.create());
  return forge.pki.certificateToPem(certificate).replaceAll('\r', '');
};

/** Forge lays certificates out, Node signs them: some hundred times as fast. */
const signer = (certificate: forge.pki.Certificate, key: string): forge.pki.rsa.PrivateKey => {
  const sign = (): string => {
    const bytes = forge.asn1.toDer(certificate.tbsCertificate as forge.asn1.Asn1).getBytes();
    return signBytes('sha256', Buffer.from(bytes, 'latin1'), key).toString('latin1');
  };
  return { sign } as unknown as forge.pki.rsa.PrivateKey;
};

export const newAuthority = (keys: KeyPair, campus: string, validity: Validity): Identity => {
  const certificate = begin(keys, authorityName(campus), validity);
  certificate.setIssuer(certificate.subject.attributes);
  const extensions = [
    { name: 'basicConstraints', critical: true, cA: true, pathLenConstraint: 0 },
    { name: 'keyUsage', critical: true, keyCertSign: true, cRLSign: true },
    { name: 'subjectKeyIdentifier' },
  ];
  return { certificate: sign(certificate, keys.privateKey, extensions), privateKey: keys.privateKey };
};

export interface ForProcess {
  readonly campus: string;
  /** Those the process runs. */
  readonly services: readonly string[];
  /** Names and IP addresses of its machines, for gRPC clients that compare them; ours compare services. */
  readonly hosts: readonly string[];
}

/** It never outlives its authority. */
export const newCertificate = (
  authority: Identity,
  keys: KeyPair,
  { campus, services, hosts }: ForProcess,
  validity: Validity,
): Identity => {
  const certificate = begin(keys, services.join('-'), validity);
  const issuer = forge.pki.certificateFromPem(authority.certificate);
  const { notAfter } = issuer.validity;
  if (certificate.validity.notAfter > notAfter) certificate.validity.notAfter = notAfter;
  certificate.setIssuer(issuer.subject.attributes);
  const [dnsName, uri, ip] = [2, 6, 7];
  const altNames = [
    ...services.map((service) => ({ type: uri, value: peerUri(campus, service) })),
    ...hosts.map((host) => (isIP(host) === 0 ? { type: dnsName, value: host } : { type: ip, ip: host })),
  ];
  const extensions = [
    { name: 'basicConstraints', critical: true, cA: false },
    { name: 'keyUsage', critical: true, digitalSignature: true, keyEncipherment: true },
    { name: 'extKeyUsage', serverAuth: true, clientAuth: true },
    { name: 'subjectAltName', altNames },
    { name: 'subjectKeyIdentifier' },
    { name: 'authorityKeyIdentifier', keyIdentifier: issuer.generateSubjectKeyIdentifier().getBytes() },
  ];
  return { certificate: sign(certificate, authority.privateKey, extensions), privateKey: keys.privateKey };
};
