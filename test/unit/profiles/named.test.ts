import { describe, expect, it } from '@jest/globals';
import { valueOf } from '../../../services/platform/faults/fault.ts';
import { isNamed } from '../../../services/profiles/named.ts';
import * as make from '../../makers/profiles.ts';
import { idOf, profilesInMemory } from '../../makers/profiles-service.ts';

const zoe = { givenName: 'Zoé', familyName: 'Canari-Lebrun', email: 'zoe@labo.example' };

describe('who looks for a person', () => {
  it.each(['zoe', 'LEBRUN', 'lebrun zoé', 'labo.example', 'can zo'])(
    'finds Zoé Canari-Lebrun by %s',
    (words) => {
      expect(isNamed(zoe, words)).toBe(true);
    },
  );

  it.each(['zoa', 'zoe lebrune'])('does not by %s', (words) => {
    expect(isNamed(zoe, words)).toBe(false);
  });

  it('reads on past all the others, page by page', async () => {
    const service = profilesInMemory();
    const wanted = new Set<string>();
    for (let at = 0; at < 60; at += 1) {
      const id = idOf(await service.made(make.aPerson({ givenName: at % 20 === 7 ? 'Zoé' : 'Irma' })));
      if (at % 20 === 7) wanted.add(id);
    }
    const first = valueOf(await service.list('person', { named: 'zoe', limit: 2 }));
    const second = valueOf(
      await service.list('person', { named: 'zoe', limit: 2, cursor: first.next ?? '' }),
    );
    expect(new Set([...first.items, ...second.items].map(idOf))).toEqual(wanted);
    expect(second.next).toBeUndefined();
    expect(await service.list('organisation', { named: 'zoe' })).toMatchObject({
      ok: false,
      fault: { violations: [{ field: 'named', rule: 'unknown-field' }] },
    });
  });
});
