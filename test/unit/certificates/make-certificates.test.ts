import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeCertificates } from '../../../scripts/certificates/certificate-folders.ts';
import { readArguments } from '../../../scripts/certificates/read-arguments.ts';
import { readCertificates } from '../../../services/platform/rpc/grpc/read-certificates.ts';

const now = new Date('2026-11-23T12:00:00Z');

describe('making certificates', () => {
  let out: string;
  beforeAll(() => {
    out = mkdtempSync(join(tmpdir(), 'passerelle-certificates-'));
  });
  afterAll(() => rmSync(out, { recursive: true }));

  const make = (
    processes: readonly (readonly string[])[],
    about: { campus?: string; host?: string; at?: Date; days?: number } = {},
  ) => {
    const { campus = 'campus', host, at = now, days = 90 } = about;
    const hosts = new Map(host === undefined ? [] : [['profiles', [host]]]);
    return makeCertificates({ out, campus, processes, hosts, validity: { now: at, days } });
  };
  const certificate = (name: string) => new X509Certificate(readFileSync(join(out, name, 'cert.pem')));

  it('gives each process a folder that it can run with, and keys to their owner alone', async () => {
    const made = await make([['profiles'], ['profiles', 'expertise']], { host: '10.0.0.5' });
    expect(made).toEqual({ kind: 'made', authority: 'new', folders: ['profiles', 'profiles-expertise'] });
    for (const [name, services] of [
      ['profiles', ['profiles']],
      ['profiles-expertise', ['profiles', 'expertise']],
    ] as const) {
      const [ca, cert, key] = ['ca', 'cert', 'key'].map((file) => join(out, name, `${file}.pem`));
      const files = { ca: ca ?? '', cert: cert ?? '', key: key ?? '' };
      expect(readCertificates(files, { campus: 'campus', services }, now).kind).toBe('read');
      expect(statSync(files.key).mode & 0o777).toBe(0o600);
    }
    expect(statSync(join(out, 'ca-key.pem')).mode & 0o777).toBe(0o600);
    const { subjectAltName, validToDate } = certificate('profiles');
    for (const name of ['DNS:profiles', 'DNS:localhost', 'IP Address:127.0.0.1', 'IP Address:10.0.0.5'])
      expect(subjectAltName?.split(', ')).toContain(name);
    expect(validToDate.toISOString()).toBe('2027-02-21T12:00:00.000Z');
  });

  it('renews all that is there by the same authority, hosts kept', async () => {
    const before = [certificate('profiles'), certificate('profiles-expertise')];
    const authority = readFileSync(join(out, 'ca.pem'), 'utf8');
    const later = new Date(now.getTime() + 30 * 86_400_000);
    expect(await make([['profiles']], { at: later })).toMatchObject({
      authority: 'kept',
      folders: ['profiles', 'profiles-expertise'],
    });
    expect(readFileSync(join(out, 'ca.pem'), 'utf8')).toBe(authority);
    const after = [certificate('profiles'), certificate('profiles-expertise')];
    for (const [index, one] of after.entries()) {
      expect(one.serialNumber).not.toBe(before[index]?.serialNumber);
      expect(one.subjectAltName).toBe(before[index]?.subjectAltName);
      expect(one.validToDate > (before[index]?.validToDate ?? later)).toBe(true);
    }
  });

  it('signs nothing that outlives the authority', async () => {
    await make([['profiles']], { days: 20_000 });
    expect(certificate('profiles').validToDate).toEqual(
      new X509Certificate(readFileSync(join(out, 'ca.pem'))).validToDate,
    );
  });

  it('refuses another campus, an authority that has ended, and half an authority', async () => {
    const refusedWith = (words: string) => ({ kind: 'refused', because: expect.stringContaining(words) });
    expect(await make([['profiles']], { campus: 'other' })).toEqual(refusedWith('another campus'));
    const late = new Date('2040-01-01');
    expect(await make([['profiles']], { at: late })).toEqual(refusedWith('another folder'));
    rmSync(join(out, 'ca-key.pem'));
    expect(await make([['profiles']])).toEqual(refusedWith('without the other'));
  });
});

describe('the command line of certificates', () => {
  const wanted = (...args: readonly string[]) => {
    const read = readArguments(args);
    if (read.kind !== 'wanted') throw new Error(JSON.stringify(read));
    return read;
  };

  it('asks for a certificate for each service', () => {
    const { wanted: asked, days } = wanted('--out', 'c');
    expect(asked).toMatchObject({ out: 'c', campus: 'campus', hosts: new Map() });
    expect(asked.processes).toHaveLength(6);
    expect(days).toBe(365);
  });

  it('reads hosts of several services, and services that run together', () => {
    const { wanted: asked, days } = wanted(
      ...['--out', 'c', '--campus', 'saclay', '--days', '30'],
      ...['--host', 'profiles=10.0.0.5,p.lan,expertise=fe80::1', '--host', 'profiles=10.0.0.6'],
      ...['--together', 'expertise,profiles'],
    );
    expect(days).toBe(30);
    expect(asked.hosts).toEqual(
      new Map([
        ['profiles', ['10.0.0.5', 'p.lan', '10.0.0.6']],
        ['expertise', ['fe80::1']],
      ]),
    );
    expect(asked.processes.at(-1)).toEqual(['profiles', 'expertise']);
  });

  it.each([
    [['--campus', 'x'], '--out is missing'],
    [['--out', 'c', '--campus', 'Grand Est'], '--campus is "Grand Est"'],
    [['--out', 'c', '--days', '0'], '--days is "0"'],
    [['--out', 'c', '--host', '10.0.0.5'], 'give SERVICE=HOST'],
    [['--out', 'c', '--host', 'profils=10.0.0.5'], '"profils" is no service'],
    [['--out', 'c', '--host', 'profiles=a b'], 'no name or IP address'],
    [['--out', 'c', '--together', 'all'], '"all" is no service'],
    [['--out', 'c', '--frobnicate'], '--frobnicate'],
  ])('refuses %j by what is wrong with it', (args, words) => {
    expect(readArguments(args)).toMatchObject({
      kind: 'invalid',
      because: expect.stringContaining(words),
    });
  });
});
