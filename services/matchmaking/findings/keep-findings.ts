// Reads and writes the findings. Several may search for one source at a time: the newer word stands.
import type { Collection, Stored } from '../../platform/document-store/document-store.ts';
import { queryAll } from '../../platform/document-store/query-all.ts';
import { fault, FaultError } from '../../platform/faults/fault.ts';
import type { Deps } from '../deps.ts';
import { type Finding, saysTheSame, supersedes } from './finding.ts';

type Findings = Pick<Deps, 'findings'>;

const pageSize = 200;
const maxTries = 5;

/** Those of an organisation's own searches, or those of others that speak of it. */
export const findingsIn = async (
  findings: Collection<Finding>,
  index: 'ofOrganisation' | 'mentioning',
  organisationId: string,
): Promise<readonly Finding[]> => {
  const found = await queryAll(findings, { index, equals: [organisationId], limit: pageSize });
  return found.map(({ document }) => document);
};

/** What these organisations' own searches found: every match between two of them is in one or the other's. */
export const findingsOf = async (
  { findings }: Findings,
  organisationIds: readonly string[],
): Promise<readonly Finding[]> => {
  const all = await Promise.all(
    [...new Set(organisationIds)].map((id) => findingsIn(findings, 'ofOrganisation', id)),
  );
  return [...new Map(all.flat().map((one) => [one.id, one])).values()];
};

/** Its own and all others' that speak of it: every candidate of it is in one of them. */
export const findingsAbout = async (
  { findings }: Findings,
  organisationId: string,
): Promise<readonly Finding[]> => {
  const all = await Promise.all([
    findingsIn(findings, 'ofOrganisation', organisationId),
    findingsIn(findings, 'mentioning', organisationId),
  ]);
  return [...new Map(all.flat().map((one) => [one.id, one])).values()];
};

/** Writes those that say something new; gives back their ids. `read`: what was there, where that was just read. */
export const keepFindings = async (
  { findings }: Findings,
  found: readonly Finding[],
  read?: readonly Stored<Finding>[],
): Promise<readonly string[]> => {
  const written: string[] = [];
  let left = [...new Map(found.map((one) => [one.id, one])).values()];
  const tombstones = new Map<string, number>();
  for (let tries = 0; left.length > 0; tries += 1) {
    if (tries === maxTries) throw new FaultError(fault('conflict', { subject: 'finding' }));
    const there = tries === 0 && read ? read : await findings.getMany(left.map(({ id }) => id));
    const known = new Map(there.map((stored) => [stored.document.id, stored]));
    const newer = left.filter((one) => {
      const before = known.get(one.id)?.document;
      return !before || (supersedes(one, before) && !saysTheSame(one, before));
    });
    const results = await findings.batch(
      newer.map((put) => ({
        put,
        ifVersion: known.get(put.id)?.version ?? tombstones.get(put.id) ?? 0,
      })),
    );
    left = newer.filter(({ id }, at) => {
      const result = results[at];
      if (result?.kind === 'written') written.push(id);
      else if (result?.kind === 'conflict') tombstones.set(id, result.current);
      return result?.kind !== 'written';
    });
  }
  return written;
};

export const forgetFindings = async ({ findings }: Findings, ids: readonly string[]): Promise<void> => {
  for (let tries = 0; tries < maxTries; tries += 1) {
    const known = await findings.getMany([...new Set(ids)]);
    if (known.length === 0) return;
    await findings.batch(known.map(({ document, version }) => ({ delete: document.id, ifVersion: version })));
  }
  throw new FaultError(fault('conflict', { subject: 'finding' }));
};

/** Forgets an organisation in what others' searches found: what is gone of it there, too. */
export const forgetMentions = async (
  deps: Findings,
  organisationId: string,
  isKnown: (sourceId: string) => boolean,
): Promise<void> => {
  for (let tries = 0; tries < maxTries; tries += 1) {
    const { items } = await deps.findings.query({
      index: 'mentioning',
      equals: [organisationId],
      limit: pageSize,
    });
    if (items.length === 0) return;
    const results = await deps.findings.batch(
      items.map(({ document, version }) => ({
        put: {
          ...document,
          others: document.others.filter((id) => id !== organisationId),
          hits: document.hits.filter(({ sourceId }) => isKnown(sourceId)),
          kin: document.kin.filter((one) => one.organisationId !== organisationId),
        },
        ifVersion: version,
      })),
    );
    // A page that was all written brings it nearer to its end.
    if (results.every(({ kind }) => kind === 'written')) tries = -1;
  }
  throw new FaultError(fault('conflict', { subject: 'finding' }));
};
