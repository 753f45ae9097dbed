import { describe, expect, it } from '@jest/globals';
import {
  conflictingScheme,
  readExternalIds,
  sharedId,
} from '../../../../services/brokering/duplicates/read-external-ids.ts';
import { readSite, sameLabel } from '../../../../services/brokering/duplicates/read-site.ts';

const keyOf = (site: string): string | undefined => readSite(site)?.key;

describe('a web address', () => {
  it.each([
    ['https://www.posos.co/', 'http://posos.co/en/about?x=1'],
    ['posos.co', 'HTTPS://POSOS.CO'],
    ['https://fr.linkedin.com/company/Posos/', 'https://www.linkedin.com/company/posos/about'],
  ])('is one organisation’s: %s, %s', (a, b) => {
    expect(keyOf(a)).toBe(keyOf(b));
  });

  it('is a place on a host that many share', () => {
    expect(keyOf('https://github.com/posos')).not.toBe(keyOf('https://github.com/doctolib'));
    expect(keyOf('https://posos.wixsite.com/site')).not.toBe(keyOf('https://doctolib.wixsite.com/site'));
  });

  it.each(['', '  ', 'none', 'n/a', 'https://github.com', 'https://www.linkedin.com/company', 'http://'])(
    'says nothing: "%s"',
    (site) => {
      expect(readSite(site)).toBeUndefined();
    },
  );

  it('may be one organisation’s under two endings', () => {
    const [fr, com, other] = ['doctolib.fr', 'doctolib.com', 'doctoliberal.fr'].map((site) => readSite(site));
    if (!fr || !com || !other) throw new Error('no site was read');
    expect([sameLabel(fr, com), sameLabel(com, fr), sameLabel(fr, other)]).toEqual([true, true, false]);
  });
});

describe('identifiers that others gave', () => {
  it('are the same however they are typed', () => {
    const a = readExternalIds(['SIREN: 130 026 222', 'ror:https://ror.org/02vjkv261']);
    expect(sharedId(a, readExternalIds(['siren:130026222']))).toBe('siren:130026222');
    expect(sharedId(a, readExternalIds(['siret:13002622200015']))).toBe('siren:130026222');
    expect(sharedId(a, readExternalIds(['ror:02vjkv261']))).toBe('ror:02vjkv261');
    expect(sharedId(a, readExternalIds(['own:130026222', ':', 'x']))).toBeUndefined();
  });

  it('speak against where an organisation has one only', () => {
    const of = (...ids: string[]) => readExternalIds(ids);
    expect(conflictingScheme(of('siren:1'), of('siren:2'))).toBe('siren');
    expect(conflictingScheme(of('siren:1', 'siren:2'), of('siren:2'))).toBeUndefined();
    expect(conflictingScheme(of('hal:1'), of('hal:2'))).toBeUndefined();
    expect(conflictingScheme(of('siren:1'), of('ror:1'))).toBeUndefined();
  });
});
