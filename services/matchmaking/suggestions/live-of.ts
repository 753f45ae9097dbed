// The suggestions of an organisation in a round: no more than it may have at a time.
import type { Stored } from '../../platform/document-store/document-store.ts';
import type { Deps } from '../deps.ts';
import type { KeptSuggestion } from './suggestion.ts';

export const liveOf = async (
  { suggestions }: Pick<Deps, 'suggestions'>,
  organisationId: string,
  round: number,
): Promise<readonly Stored<KeptSuggestion>[]> => {
  const { items } = await suggestions.query({
    index: 'listed',
    equals: [`all:${organisationId}:${round}`],
    limit: 200,
  });
  return items;
};
