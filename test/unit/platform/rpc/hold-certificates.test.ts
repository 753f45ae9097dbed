import { writeFileSync } from 'node:fs';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { newKeys } from '../../../../scripts/certificates/sign-certificates.ts';
import type { Identity } from '../../../../scripts/certificates/sign-certificates.ts';
import { holdCertificates } from '../../../../services/platform/rpc/grpc/hold-certificates.ts';
import { aCertificate, anAuthority, certificateFolder } from '../../../makers/certificates.ts';
import type { CertificateFolder } from '../../../makers/certificates.ts';

describe('certificates that are held', () => {
  let authority: Identity;
  let folder: CertificateFolder;
  let lines: string[];
  let now: Date;
  beforeAll(async () => {
    authority = await anAuthority();
  });
  const close: (() => void)[] = [];
  afterEach(() => {
    for (const one of close.splice(0)) one();
    folder.remove();
  });

  const hold = async (days: number) => {
    lines = [];
    now = new Date();
    folder = certificateFolder(authority.certificate, await aCertificate(authority, { days }));
    const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
    const held = holdCertificates({
      files: folder.files,
      own: { campus: 'campus', services: ['expertise'] },
      clock: () => now,
      log,
    });
    if (held.kind === 'refused') throw new Error(held.because);
    close.push(held.certificates.close);
    const taken: string[] = [];
    held.certificates.onChange(({ cert }) => taken.push(String(cert)));
    return { certificates: held.certificates, taken };
  };

  it('stay while what changed does not fit together, and are renewed once it does', async () => {
    const { certificates, taken } = await hold(20);
    const first = String(certificates.current().cert);
    const next = await aCertificate(authority, { days: 20 });
    writeFileSync(folder.files.key, (await newKeys()).privateKey);
    writeFileSync(folder.files.cert, next.certificate);
    certificates.look();
    expect(String(certificates.current().cert)).toBe(first);
    expect(taken).toEqual([]);
    expect(lines.join('')).toContain('those of before stay');
    writeFileSync(folder.files.key, next.privateKey);
    certificates.look();
    expect(String(certificates.current().cert)).toBe(next.certificate);
    certificates.look();
    expect(taken).toEqual([next.certificate]);
  });

  it('stay where the renewed ones do not name what the process runs', async () => {
    const { certificates, taken } = await hold(20);
    folder.put(authority.certificate, await aCertificate(authority, { services: ['gateway'] }));
    certificates.look();
    expect(taken).toEqual([]);
    expect(lines.join('')).toContain('this process runs expertise');
  });

  it('are spoken of once a day in the last two weeks before they end', async () => {
    const { certificates } = await hold(15);
    const told = () => lines.filter((line) => line.includes('ends soon')).length;
    const dayMs = 86_400_000;
    certificates.look();
    expect(told()).toBe(0);
    now = new Date(now.getTime() + 1.5 * dayMs);
    certificates.look();
    certificates.look();
    expect(told()).toBe(1);
    now = new Date(now.getTime() + dayMs);
    certificates.look();
    expect(told()).toBe(2);
  });
});
