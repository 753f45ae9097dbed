// What an organisation answered and is no longer suggested: found again, so that an answer can be taken back.
import { queryPages } from '../../platform/document-store/query-all.ts';
import type { Deps } from '../deps.ts';
import { seenIn } from './in-round.ts';
import type { Circle, SeenSuggestion } from './live-of.ts';
import { type Answer, isLive, wasTold } from './suggestion.ts';

const pageSize = 200;

/** By its own answers alone: what the other side said is that side's affair. */
export const answeredBy = async (
  { suggestions }: Pick<Deps, 'suggestions'>,
  organisationId: string,
  answers: readonly (Answer | undefined)[],
  { round, circle }: { readonly round: number; readonly circle: Circle },
): Promise<readonly SeenSuggestion[]> => {
  const found: SeenSuggestion[] = [];
  if (answers.every((answer) => answer === undefined)) return found;
  const answered = { index: 'answered', equals: [organisationId], limit: pageSize };
  for await (const page of queryPages(suggestions, answered))
    for (const { document: kept, version } of page) {
      const own = kept.sides.find((side) => side.organisationId === organisationId)?.answer;
      if (own === undefined || !answers.includes(own) || isLive(kept, round)) continue;
      const document = seenIn(kept, round);
      // What only animators see, or nobody was told of, members do not find here either.
      if (circle === 'members' && (document.animatorsOnly || !wasTold(document))) continue;
      found.push({ document, version, kept });
    }
  return found;
};
