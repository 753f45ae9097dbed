// A small campus in memory, and findings about it.
import { createCampus, type Campus } from '../../../../services/matchmaking/campus/campus.ts';
import type { KnownStatement } from '../../../../services/matchmaking/campus/known.ts';
import type { Finding } from '../../../../services/matchmaking/findings/finding.ts';

/** Days since 1970-01-01 of 2026-03-02. */
export const today = 20_514;

export const aCampus = (...organisations: readonly string[]): Campus => {
  const campus = createCampus();
  for (const id of organisations) {
    campus.takeOrganisation({ id, version: 1, is: { id, poles: [], visibility: 'public' } });
    campus.takeConsent({ id: `cns_${id}`, version: 1, is: { organisationId: id, given: true } });
  }
  return campus;
};

export const state = (
  campus: Campus,
  id: string,
  organisationId: string,
  about: Partial<KnownStatement> = {},
): void =>
  campus.takeStatement({
    id,
    version: campus.versionOf(id) + 1,
    is: {
      id,
      organisationId,
      kind: id.startsWith('need') ? 'need' : 'offer',
      visibility: 'public',
      discreet: false,
      gladly: true,
      expired: false,
      since: '2026-03-01T10:00:00.000Z',
      ...about,
    },
  });

export const aFinding = (
  id: string,
  hits: Readonly<Record<string, number>>,
  about: Partial<Finding> = {},
): Finding => ({
  id,
  version: 1,
  owners: [],
  others: [],
  semantics: 0,
  at: '2026-03-02T10:00:00.000Z',
  hits: Object.entries(hits).map(([sourceId, likeness]) => ({ sourceId, likeness, version: 1 })),
  kin: [],
  ...about,
});
