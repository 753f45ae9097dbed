// What of a profile somebody else may see. Pure: the same rules as the server's.
import type { Statement, Visibility } from '../api/generated.ts';
import type { Circle } from './profile-search.ts';

const reach: Readonly<Record<Visibility, number>> = { public: 0, campus: 1, animators: 2 };

export const isSeenBy = (
  circle: Circle,
  of: { readonly visibility: Visibility; readonly discreet?: boolean; readonly expired?: boolean },
): boolean => of.discreet !== true && of.expired !== true && reach[of.visibility] <= reach[circle];

/** Discreet ones are not in a profile: their previews are, without a name, in suggestions to members. */
export const previewsFor = (circle: Circle, statements: readonly Statement[]): readonly Statement[] =>
  circle === 'campus'
    ? statements.filter(
        ({ discreet, expired, visibility }) => discreet && !expired && visibility !== 'animators',
      )
    : [];
