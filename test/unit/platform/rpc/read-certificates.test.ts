import { rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newKeys } from '../../../../scripts/certificates/sign-certificates.ts';
import type { Identity } from '../../../../scripts/certificates/sign-certificates.ts';
import { servicesNamed } from '../../../../services/platform/rpc/grpc/peer-name.ts';
import { readCertificates } from '../../../../services/platform/rpc/grpc/read-certificates.ts';
import { aCertificate, anAuthority, certificateFolder, daysAgo } from '../../../makers/certificates.ts';
import type { CertificateFolder } from '../../../makers/certificates.ts';

describe('certificates of a process', () => {
  let authority: Identity;
  let folder: CertificateFolder;
  beforeAll(async () => {
    authority = await anAuthority();
  });
  afterEach(() => folder.remove());

  const own = { campus: 'campus', services: ['expertise'] };
  const read = (now = new Date()) => readCertificates(folder.files, own, now);

  it('are read with whatever authorities are trusted', async () => {
    const other = await anAuthority();
    folder = certificateFolder(
      other.certificate + authority.certificate,
      await aCertificate(authority, { services: ['expertise', 'profiles'] }),
    );
    expect(read()).toMatchObject({ kind: 'read', context: { minVersion: 'TLSv1.3' } });
  });

  it('are refused by the file at fault', async () => {
    const identity = await aCertificate(authority);
    folder = certificateFolder(authority.certificate, identity);
    const { files } = folder;
    const refusedWith = (file: keyof typeof files, text: string) => {
      folder.put(authority.certificate, identity);
      writeFileSync(files[file], text);
      return read();
    };
    expect(refusedWith('ca', identity.certificate)).toMatchObject({ kind: 'refused', file: 'ca' });
    expect(refusedWith('ca', 'nothing')).toMatchObject({ kind: 'refused', file: 'ca' });
    expect(refusedWith('cert', 'nothing')).toMatchObject({
      file: 'cert',
      because: expect.stringContaining('PEM'),
    });
    const { privateKey } = await newKeys();
    expect(refusedWith('key', privateKey)).toMatchObject({
      file: 'key',
      because: `${files.key} is not the key of ${files.cert}`,
    });
    const stranger = await anAuthority();
    expect(refusedWith('ca', stranger.certificate)).toMatchObject({
      file: 'cert',
      because: expect.stringContaining('signed by no authority'),
    });
    rmSync(files.key);
    expect(read()).toMatchObject({ file: 'key', because: expect.stringContaining('cannot be read') });
  });

  it('are refused before they begin and once they have ended', async () => {
    folder = certificateFolder(
      authority.certificate,
      await aCertificate(authority, { now: daysAgo(10), days: 5 }),
    );
    expect(read(daysAgo(7)).kind).toBe('read');
    for (const now of [daysAgo(11), daysAgo(5)])
      expect(read(now)).toMatchObject({ file: 'cert', because: expect.stringContaining('is valid from') });
  });

  it('are refused where they do not name what the process runs, in this campus', async () => {
    folder = certificateFolder(
      authority.certificate,
      await aCertificate(authority, { services: ['profiles'] }),
    );
    expect(read()).toMatchObject({
      file: 'cert',
      because: expect.stringContaining(
        'names profiles of the campus campus, and this process runs expertise',
      ),
    });
    folder.put(authority.certificate, await aCertificate(authority, { campus: 'other' }));
    expect(read()).toMatchObject({ because: expect.stringContaining('names no service') });
  });
});

describe('the services that a certificate names', () => {
  it('are the URIs of this campus', () => {
    const names =
      'URI:spiffe://passerelle/campus/profiles, DNS:expertise, URI:spiffe://passerelle/other/gateway, URI:spiffe://passerelle/campus/expertise';
    expect(servicesNamed(names, 'campus')).toEqual(['profiles', 'expertise']);
    expect(servicesNamed(undefined, 'campus')).toEqual([]);
  });

  it('are none where a name holds what separates names', () => {
    const names =
      'DNS:"a, URI:spiffe://passerelle/campus/gateway, b", URI:spiffe://passerelle/campus/profiles';
    expect(servicesNamed(names, 'campus')).toEqual([]);
  });
});
