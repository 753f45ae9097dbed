// Which organisation a name means.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { matchName } from '../../../scripts/passerelle/match-name.ts';

describe('the name of an organisation', () => {
  const all = ['Équipe JUMO, jumeaux du cœur', 'Inria', 'Inserm', 'Institut Orvelle', 'Institut Ardoise'].map(
    (name, at) => ({ id: String(at), name }),
  );
  const found = (name: string) => {
    const match = matchName(name, all);
    return match.kind === 'found' ? match.one.name : match.kind;
  };

  it('is known without case, accents or ligatures, by its beginning or that of a word in it', () => {
    expect(found('EQUIPE JUMO, jumeaux du coeur')).toBe('Équipe JUMO, jumeaux du cœur');
    expect(found('équ')).toBe('Équipe JUMO, jumeaux du cœur');
    expect(found('jumo')).toBe('Équipe JUMO, jumeaux du cœur');
    expect(found('institut o')).toBe('Institut Orvelle');
  });

  it('is asked about when it could be several', () => {
    const match = matchName('Institut', all);
    expect(match.kind === 'ambiguous' && match.among.map(({ id }) => id)).toEqual(['3', '4']);
  });

  it('is answered with the nearest ones when it is nobody’s', () => {
    const match = matchName('Inzerm', all);
    expect(match.kind === 'none' && match.nearest[0]?.name).toBe('Inserm');
    expect(matchName('', all).kind).toBe('none');
    const harrowmere = [
      ...all,
      { id: 'h', name: 'Harrowmere University Hospital' },
      { id: 'k', name: 'Haldenvik' },
    ];
    const near = matchName('Harow', harrowmere);
    expect(near.kind === 'none' && near.nearest.map(({ id }) => id)).toEqual(['h']);
    expect(matchName('nope', harrowmere)).toEqual({ kind: 'none', nearest: [] });
  });

  it('finds every organisation by its own whole name', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[A-Za-zÀ-ÿ]{1,12}( [a-z]{1,8})?$/), {
      minLength: 1,
      selector: (n) => n.toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, ''),
    });
    fc.assert(
      fc.property(names, (some) => {
        const organisations = some
          .filter((name) => /^[a-z ]+$/i.test(name))
          .map((name) => ({ id: name, name }));
        for (const one of organisations)
          expect(matchName(one.name.toUpperCase(), organisations)).toEqual({ kind: 'found', one });
      }),
    );
  });
});
