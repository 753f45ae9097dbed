// Knows who is whose parent, and forgets organisations that are gone.
import { organisationChanged } from '../../proto/topics.ts';
import { FaultError, fault } from '../platform/faults/fault.ts';
import { follow } from '../platform/service.ts';
import type { KnownOrganisation, Read } from './collections.ts';
import type { Deps } from './deps.ts';
import { announceRemoval } from './emit-suggestion-changed.ts';
import { project } from './project.ts';
import { rescoreOrganisations } from './rescore-statements-api.ts';

const pageSize = 100;

const forget = async ({ suggestions, clock }: Deps, organisationId: string): Promise<void> => {
  for (;;) {
    const page = await suggestions.query({
      index: 'ofOrganisation',
      equals: [organisationId],
      limit: pageSize,
    });
    if (page.items.length === 0) return;
    const results = await suggestions.batch(
      page.items.map(({ document: { id }, version }) => ({
        delete: id,
        ifVersion: version,
        events: announceRemoval(id, version + 1, clock()),
      })),
    );
    if (results.every(({ kind }) => kind !== 'written')) {
      throw new FaultError(fault('conflict', { subject: 'suggestion', subjectId: organisationId }));
    }
  }
};

export const onOrganisationChanged = follow(
  organisationChanged,
  'shared',
  async (events, deps: Deps, { signal }) => {
    const received = events.map(({ message: { id, version, organisation } }): Read<KnownOrganisation> => ({
      id,
      sourceVersion: version,
      removed: organisation === undefined,
      merged: organisation?.mergedInto !== undefined,
      ...(organisation?.parentId === undefined ? {} : { parentId: organisation.parentId }),
    }));
    await project(deps.organisations, received, {
      matters: (before, after) =>
        before?.parentId !== after.parentId ||
        before?.merged !== after.merged ||
        before.removed !== after.removed,
      follow: async (changed) => {
        for (const { id, removed } of changed) if (removed) await forget(deps, id);
        await rescoreOrganisations(
          deps,
          changed.map(({ id }) => id),
          { signal, requestId: events.at(-1)?.at.id ?? '' },
        );
      },
    });
  },
);
