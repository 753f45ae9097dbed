// Forgets the suggestions of an organisation that is gone, answers included; the other side of each has a place again.
import { fault, FaultError } from '../../platform/faults/fault.ts';
import type { Deps } from '../deps.ts';
import { announceNoInterests } from '../emit-interest-changed.ts';
import { announceRemoval } from '../emit-suggestion-changed.ts';
import { freeing } from './fill-soon.ts';

const pageSize = 100;

export const forgetSuggestions = async (
  deps: Pick<Deps, 'suggestions' | 'clock' | 'kept' | 'schedule' | 'campus'>,
  organisationId: string,
): Promise<void> => {
  const { suggestions, clock } = deps;
  for (;;) {
    const page = await suggestions.query({
      index: 'ofOrganisation',
      equals: [organisationId],
      limit: pageSize,
    });
    if (page.items.length === 0) return;
    const freed = page.items.flatMap(({ document }) => document.organisationIds);
    const results = await freeing(deps, freed, () =>
      suggestions.batch(
        page.items.map(({ document, version }) => ({
          delete: document.id,
          ifVersion: version,
          events: [
            ...announceRemoval(document.id, version + 1, clock()),
            ...announceNoInterests(document, version + 1, clock()),
          ],
        })),
      ),
    );
    if (results.every(({ kind }) => kind !== 'written')) {
      throw new FaultError(fault('conflict', { subject: 'suggestion', subjectId: organisationId }));
    }
  }
};
