// Forgets the suggestions of an organisation that is gone, answers included.
import { fault, FaultError } from '../../platform/faults/fault.ts';
import type { Deps } from '../deps.ts';
import { announceRemoval } from '../emit-suggestion-changed.ts';

const pageSize = 100;

export const forgetSuggestions = async (
  { suggestions, clock }: Pick<Deps, 'suggestions' | 'clock'>,
  organisationId: string,
): Promise<void> => {
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
