import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tableOf } from '../../../services/expertise/answers/organisation-table.ts';
import { createIdOrder } from '../../../services/expertise/id-order.ts';
import { createNameIndex } from '../../../services/expertise/name-index.ts';
import { createOrganisations } from '../../../services/expertise/organisations.ts';
import type { Organisation } from '../../../services/expertise/organisations.ts';

const anOrganisation = (about: Partial<Organisation> = {}): Organisation => ({
  name: 'Laboratoire',
  visibility: 'public',
  poles: [],
  ...about,
});

describe('organisations', () => {
  it('stand for themselves, or for who was merged into them, however long the chain', () => {
    const organisations = createOrganisations();
    organisations.put('org_a', anOrganisation({ mergedInto: 'org_b' }));
    organisations.put('org_b', anOrganisation({ mergedInto: 'org_c' }));
    const standInOf = (id: string) =>
      organisations.idOf(organisations.standIns()[organisations.find(id)] ?? -1);
    expect(['org_a', 'org_b', 'org_c'].map(standInOf)).toEqual(['org_c', 'org_c', 'org_c']);
    organisations.put('org_b', anOrganisation());
    expect(['org_a', 'org_b'].map(standInOf)).toEqual(['org_b', 'org_b']);
    organisations.put('org_b', anOrganisation({ mergedInto: 'org_a' }));
    expect(['org_a', 'org_b'].map(standInOf)).toEqual(['org_a', 'org_b']);
    organisations.remove('org_b');
    expect(standInOf('org_a')).toBe('org_b');
  });

  it('are in the order of their ids, whenever they come', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ maxLength: 3 }), { maxLength: 30 }),
        fc.string({ maxLength: 3 }),
        (all, asked) => {
          const ids: string[] = [];
          const order = createIdOrder(ids);
          for (const id of all) {
            ids.push(id);
            if (ids.length % 4 === 0) order.places();
          }
          const sorted = ids.toSorted((a, b) => (a < b ? -1 : 1));
          expect([...order.places()]).toEqual(ids.map((id) => sorted.indexOf(id)));
          expect(ids[order.lastUpTo(asked)]).toBe(sorted.findLast((id) => id <= asked));
        },
      ),
    );
  });

  it('are found by words of their names, the last one perhaps only begun, until they are called otherwise', () => {
    const names = createNameIndex();
    names.put('org_b', 'Centre de Génomique – Évry');
    names.put('org_a', 'Centre d’imagerie');
    expect(names.holding(['centre'])).toEqual(['org_a', 'org_b']);
    expect(names.holding(['evry', 'cen'])).toEqual(['org_b']);
    expect(names.holding(['cen', 'evry'])).toEqual([]);
    expect(names.holding([])).toEqual([]);
    names.put('org_b', 'Génopole');
    expect(names.holding(['cent'])).toEqual(['org_a']);
    names.put('org_c', 'Reins d’Ailleurs');
    expect([names.holding(['re']), names.holding(['ai'])]).toEqual([['org_c'], []]);
    expect([names.holding(['aill']), names.holding(['aill'], false)]).toEqual([['org_c'], []]);
    names.remove('org_a');
    expect([names.holding(['cent']), names.holding(['geno'])]).toEqual([[], ['org_b']]);
  });
});

describe('what questions ask of all organisations', () => {
  const known = (organisations: ReturnType<typeof createOrganisations>) => {
    const { knownTo } = tableOf(organisations);
    const ids = (bits: Uint8Array) =>
      [...bits.keys()]
        .filter((at) => bits[at] === 1)
        .map(organisations.idOf)
        .join(' ');
    return {
      open: ids(knownTo.open),
      public: ids(knownTo.public),
      campus: ids(knownTo.campus),
      animators: ids(knownTo.animators),
    };
  };

  it('is who may be known to whom: nobody who is silent or stands for another, animators only who is not known yet', () => {
    const organisations = createOrganisations();
    organisations.put('org_p', anOrganisation());
    organisations.put('org_c', anOrganisation({ visibility: 'campus' }));
    organisations.put('org_m', anOrganisation({ mergedInto: 'org_p' }));
    organisations.silence('org_s', true);
    organisations.put('org_s', anOrganisation());
    organisations.numberOf('org_u');
    expect(known(organisations)).toEqual({
      open: 'org_p',
      public: '',
      campus: 'org_p org_c',
      animators: 'org_p org_c org_u',
    });
    organisations.silence('org_s', false);
    organisations.remove('org_p');
    expect(known(organisations)).toEqual({
      open: 'org_s',
      public: '',
      campus: 'org_c org_s',
      animators: 'org_p org_c org_s org_u',
    });
  });

  it('is to partners those alone who agreed to appear to them, as long as they do', () => {
    const organisations = createOrganisations();
    for (const id of ['org_c', 'org_m', 'org_p', 'org_s']) organisations.appear(id, true);
    organisations.put('org_n', anOrganisation());
    organisations.put('org_p', anOrganisation());
    organisations.put('org_c', anOrganisation({ visibility: 'campus' }));
    organisations.put('org_m', anOrganisation({ mergedInto: 'org_n' }));
    organisations.put('org_s', anOrganisation());
    organisations.silence('org_s', true);
    expect(known(organisations)).toMatchObject({ open: 'org_n org_p', public: 'org_p' });
    const { era } = tableOf(organisations);
    organisations.appear('org_p', false);
    expect(known(organisations)).toMatchObject({ open: 'org_n org_p', public: '' });
    expect(tableOf(organisations).era).not.toBe(era);
  });

  it('is made once as long as nothing is told, and begins an era where somebody may be known to others than before', () => {
    const organisations = createOrganisations();
    organisations.put('org_a', anOrganisation());
    const first = tableOf(organisations);
    expect(tableOf(organisations)).toBe(first);
    organisations.put('org_a', anOrganisation({ name: 'Autre', kind: 'lab' }));
    organisations.put('org_b', anOrganisation());
    const second = tableOf(organisations);
    expect(second).not.toBe(first);
    expect(second.era).toBe(first.era);
    organisations.put('org_b', anOrganisation({ visibility: 'campus' }));
    expect(tableOf(organisations).era).not.toBe(first.era);
  });

  it('is as it was for whoever holds it, whatever is told afterwards', () => {
    const organisations = createOrganisations();
    organisations.put('org_a', anOrganisation({ kind: 'lab' }));
    const { kinds, silent } = tableOf(organisations);
    const before = [[...kinds], [...silent]];
    organisations.put('org_a', anOrganisation({ kind: 'school' }));
    organisations.silence('org_a', true);
    expect([[...kinds], [...silent]]).toEqual(before);
  });
});
