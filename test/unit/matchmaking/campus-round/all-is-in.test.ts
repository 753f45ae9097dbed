import { describe, expect, it } from '@jest/globals';
import { isAllIn } from '../../../../services/matchmaking/campus-round/all-is-in.ts';
import { findings } from '../../../../services/matchmaking/kept/findings.ts';
import { memoryCollection } from '../../../makers/memory-collection.ts';
import { aCampus, aFinding, state } from '../candidates/candidate-makers.ts';

const stage = (...organisations: readonly string[]) => {
  const campus = aCampus(...organisations);
  const deps = { campus, findings: memoryCollection(findings) };
  const search = (id: string, version = campus.versionOf(id)) =>
    deps.findings.put(aFinding(id, {}, { version, owners: ['org_a'] }), { ifVersion: 0 });
  return { campus, deps, search };
};

describe('all that is known of a campus', () => {
  it('is in once each description, statement and text was searched for, as it is now', async () => {
    const { campus, deps, search } = stage('org_a');
    state(campus, 'need_a', 'org_a');
    campus.takeWork({
      id: 'txt_a',
      version: 3,
      work: { id: 'txt_a', kind: 'text', organisations: ['org_a'] },
    });
    for (const id of ['org_a', 'need_a']) {
      await search(id);
      expect(await isAllIn(deps)).toBe(false);
    }
    await search('txt_a');
    expect(await isAllIn(deps)).toBe(true);
    state(campus, 'need_a', 'org_a', { visibility: 'campus' });
    expect(await isAllIn(deps)).toBe(false);
  });

  it('is in without what is searched for by nobody: what expired, and all of who did not agree', async () => {
    const { campus, deps, search } = stage('org_a');
    state(campus, 'need_old', 'org_a', { expired: true });
    campus.takeOrganisation({
      id: 'org_silent',
      version: 1,
      is: { id: 'org_silent', poles: [], visibility: 'public' },
    });
    state(campus, 'need_silent', 'org_silent');
    await search('org_a');
    expect(await isAllIn(deps)).toBe(true);
  });

  it('is in once expertise has learned from most of its words, where there are enough to learn from', async () => {
    const ids = Array.from({ length: 20 }, (_, at) => `org_${at}`);
    const { campus, deps, search } = stage(...ids);
    for (const id of ids) await search(id);
    expect(await isAllIn(deps)).toBe(true);
    for (const id of ids)
      campus.takeOrganisation({
        id,
        version: 2,
        is: { id, poles: [], visibility: 'public', described: true },
      });
    await Promise.all(ids.map((id) => deps.findings.delete(id, { ifVersion: 1 })));
    for (const id of ids)
      await deps.findings.put(aFinding(id, {}, { version: 2, owners: ['org_a'] }), { ifVersion: 2 });
    expect(await isAllIn(deps)).toBe(false);
    campus.takeSemantics({ version: 1, sources: 13 });
    expect(await isAllIn(deps)).toBe(false);
    campus.takeSemantics({ version: 2, sources: 14 });
    expect(await isAllIn(deps)).toBe(true);
  });
});
