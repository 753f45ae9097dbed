import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createAwaitedStates } from '../../../../services/platform/known-states/await-states.ts';
import { bearerAmong } from '../../../../services/matchmaking/campus/bearer.ts';
import { createCampus } from '../../../../services/matchmaking/campus/campus.ts';
import type { KnownMembership } from '../../../../services/matchmaking/campus/known.ts';
import { endFor, sourceOf } from '../../../../services/matchmaking/campus/source-of.ts';
import { aCampus, state, today } from '../candidates/candidate-makers.ts';

describe('the campus in memory', () => {
  it('is the same in whatever order states come, and however often', () => {
    const states = fc.array(
      fc.record({
        id: fc.constantFrom('need_1', 'need_2'),
        version: fc.integer({ min: 1, max: 4 }),
      }),
      { minLength: 1, maxLength: 20 },
    );
    const read = (told: readonly { id: string; version: number }[]) => {
      const campus = createCampus();
      for (const { id, version } of told)
        campus.takeStatement({
          id,
          version,
          ...(version === 3
            ? {}
            : {
                is: {
                  id,
                  organisationId: `org_${version % 2}`,
                  kind: 'need',
                  visibility: 'campus',
                  discreet: false,
                  gladly: false,
                  expired: version === 4,
                  since: '2026-03-01T10:00:00.000Z',
                },
              }),
        });
      return ['org_0', 'org_1'].map((id) =>
        campus.statementsOf(id).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      );
    };
    fc.assert(
      fc.property(states, (told) => {
        expect(read([...told, ...told.toReversed()])).toEqual(
          read(told.toSorted((a, b) => a.version - b.version)),
        );
      }),
    );
  });

  it('knows who is a part of an organisation, through any number of steps, and round a circle', () => {
    const campus = aCampus();
    const parent = (id: string, parentId: string) =>
      campus.takeOrganisation({ id, version: 1, is: { id, poles: [], parentId, visibility: 'public' } });
    parent('org_b', 'org_a');
    parent('org_c', 'org_b');
    expect(campus.partsOf('org_a').toSorted()).toEqual(['org_b', 'org_c']);
    parent('org_a', 'org_c');
    expect(campus.partsOf('org_a').toSorted()).toEqual(['org_b', 'org_c']);
  });

  it('forgets a consent that is removed, and still knows whose it was', () => {
    const campus = aCampus('org_a');
    expect(campus.consents('org_a')).toBe(true);
    campus.takeConsent({ id: 'cns_org_a', version: 2 });
    expect([campus.consents('org_a'), campus.subjectOf('cns_org_a'), campus.isKnown('org_a')]).toEqual([
      false,
      'org_a',
      true,
    ]);
  });

  it('tells a removed organisation from one it never heard of', () => {
    const campus = aCampus('org_a');
    campus.takeOrganisation({ id: 'org_a', version: 2 });
    expect([campus.party('org_a'), campus.party('org_x')]).toEqual([
      { id: 'org_a', consents: false, removed: true },
      undefined,
    ]);
  });
});

describe('who is ahead of this copy of the campus', () => {
  const versions = new Map<string, number>();
  const waiting = () => createAwaitedStates((id) => versions.get(id) ?? 0);

  it('waits until all is read and the version is held', async () => {
    const awaited = waiting();
    let reached = false;
    const until = awaited.until([{ id: 'org_a', version: 2 }], new AbortController().signal).then(() => {
      reached = true;
    });
    versions.set('org_a', 2);
    awaited.taken('org_a');
    await Promise.resolve();
    expect(reached).toBe(false);
    awaited.complete();
    await until;
    expect(reached).toBe(true);
  });

  it('is told that it is behind once nobody waits any more', async () => {
    const awaited = waiting();
    const gone = new AbortController();
    const until = awaited.until([{ id: 'org_b', version: 1 }], gone.signal);
    gone.abort();
    await expect(until).rejects.toMatchObject({ fault: { code: 'behind' } });
  });
});

describe('who bears the suggestions of an organisation', () => {
  const membership = (personId: string, owner: boolean, since: string): KnownMembership => ({
    id: `mbr_${personId}`,
    personId,
    organisationId: 'org_a',
    owner,
    since,
  });

  it('is an owner before a member, and who came first', () => {
    const member = membership('per_1', false, '2026-01-01');
    const late = membership('per_2', true, '2026-03-01');
    const early = membership('per_3', true, '2026-02-01');
    expect(bearerAmong([member, late, early])).toBe('per_3');
    expect(bearerAmong([member])).toBe('per_1');
    expect(bearerAmong([])).toBeUndefined();
  });
});

describe('a source', () => {
  it('is an end with its age, and of a text neither discreet nor expired', () => {
    const campus = aCampus('org_a');
    state(campus, 'need_a', 'org_a');
    campus.takeWork({
      id: 'txt_1',
      version: 1,
      work: { id: 'txt_1', kind: 'text', organisations: ['org_a'], at: today - 10, visibility: 'public' },
    });
    const [need, text] = [sourceOf(campus, 'need_a'), sourceOf(campus, 'txt_1')];
    expect(need && endFor(need, 'org_a', today)).toMatchObject({ source: 'need', ageInDays: 1 });
    expect(text && endFor(text, 'org_a', today)).toMatchObject({
      source: 'text',
      ageInDays: 10,
      discreet: false,
      expired: false,
    });
    expect(sourceOf(campus, 'org_a')).toMatchObject({ kind: 'description', owners: ['org_a'] });
    expect(sourceOf(campus, 'col_1')).toBeUndefined();
  });
});
