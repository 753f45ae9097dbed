// Who is to search again once somebody else's words changed.
import { describe, expect, it } from '@jest/globals';
import { foundBefore } from '../../../../services/matchmaking/findings/found-before.ts';
import { kinId } from '../../../../services/matchmaking/findings/finding.ts';
import { findings } from '../../../../services/matchmaking/kept/findings.ts';
import { memoryCollection } from '../../../makers/memory-collection.ts';
import { aCampus, aFinding, state } from '../candidates/candidate-makers.ts';

const stage = async () => {
  const campus = aCampus('org_a', 'org_b', 'org_c');
  state(campus, 'need_a', 'org_a');
  state(campus, 'offer_b', 'org_b');
  const deps = { campus, findings: memoryCollection(findings) };
  const kin = (self: string, ...others: readonly string[]) =>
    deps.findings.put(
      aFinding(
        kinId(self),
        {},
        {
          owners: [self],
          others,
          kin: others.map((organisationId) => ({ organisationId, likeness: 0.9, sourceIds: [] })),
        },
      ),
      { ifVersion: 0 },
    );
  await deps.findings.put(aFinding('need_a', { offer_b: 0.9 }, { owners: ['org_a'], others: ['org_b'] }), {
    ifVersion: 0,
  });
  return { deps, campus, kin };
};

const changed = (version: number) => [{ id: 'offer_b', version, owners: ['org_b'] }];

describe('whoever found a source as it was before', () => {
  it('searches again once it has changed, and nobody else', async () => {
    const { deps } = await stage();
    const again = await foundBefore(deps, { sources: changed(2), searched: [] });
    expect(again).toEqual({ sources: [{ id: 'need_a', version: 1 }], organisationIds: [] });
    expect(await foundBefore(deps, { sources: changed(1), searched: [] })).toMatchObject({ sources: [] });
  });

  it('searches again where both searched at once, and the one that changed was the quicker', async () => {
    const { deps, campus } = await stage();
    const searched = [{ id: 'need_a', version: 1 }];
    campus.takeStatement({ id: 'offer_b', version: 2 });
    expect(await foundBefore(deps, { sources: [], searched })).toMatchObject({ sources: [] });
    await deps.findings.put(aFinding('offer_b', {}, { version: 2, owners: ['org_b'] }), { ifVersion: 0 });
    expect(await foundBefore(deps, { sources: [], searched })).toMatchObject({ sources: searched });
  });
});

describe('who says that an organisation is alike', () => {
  it('searches again where that one does not say so any more', async () => {
    const { deps, kin } = await stage();
    await kin('org_b', 'org_a');
    await kin('org_a', 'org_b');
    await kin('org_c', 'org_b');
    expect((await foundBefore(deps, { sources: changed(2), searched: [] })).organisationIds).toEqual([
      'org_c',
    ]);
  });
});
