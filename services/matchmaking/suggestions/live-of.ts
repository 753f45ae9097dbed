// The suggestions of an organisation in a round, best first: no more than it may have at a time.
import type { Stored } from '../../platform/document-store/document-store.ts';
import { queryAll } from '../../platform/document-store/query-all.ts';
import type { Deps } from '../deps.ts';
import { seenIn } from './in-round.ts';
import type { Suggestion } from './suggestion.ts';

const pageSize = 200;

/** `all`: animators see what stands on what is kept for them, too. */
export type Circle = 'members' | 'all';

/** As members see it, with what is kept of it. */
export interface SeenSuggestion extends Stored<Suggestion> {
  readonly kept: Suggestion;
}

/** What each says in that round; ties by id, as the greater ones come first. */
const bestFirst = (a: Stored<Suggestion>, b: Stored<Suggestion>): number =>
  b.document.score - a.document.score || (a.document.id < b.document.id ? 1 : -1);

export const liveOf = async (
  { suggestions }: Pick<Deps, 'suggestions'>,
  organisationId: string,
  round: number,
  circle: Circle = 'all',
): Promise<readonly SeenSuggestion[]> => {
  const key = `${circle === 'all' ? 'all:' : ''}${organisationId}:${round}`;
  const found = await queryAll(suggestions, { index: 'listed', equals: [key], limit: pageSize });
  return found
    .map(({ document, version }) => ({ document: seenIn(document, round), version, kept: document }))
    .toSorted(bestFirst);
};
