// What changes from one consortium to another, as when a partner was pinned or removed.
import type { Consortium } from './consortium.ts';
import { byText } from './by-text.ts';

export interface Changes {
  /** By id. */
  readonly joined: readonly string[];
  readonly left: readonly string[];
  /** Requirements that were not covered and are now, and the other way round. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  /** Requirements that are covered more or less than before, these among them. */
  readonly coverage: readonly {
    readonly requirementId: string;
    readonly from: number;
    readonly to: number;
  }[];
  /** After less before. */
  readonly score: { readonly mandatory: number; readonly total: number };
}

const without = (ids: readonly string[], others: readonly string[]): readonly string[] =>
  ids.filter((id) => !others.includes(id)).toSorted(byText);

export const whatChanges = (before: Consortium, after: Consortium): Changes => {
  const idsOf = ({ partners }: Consortium) => partners.map(({ organisationId }) => organisationId);
  const coveredIn = ({ coverage }: Consortium) =>
    coverage.filter(({ isCovered }) => isCovered).map(({ requirementId }) => requirementId);
  const was = new Map(before.coverage.map(({ requirementId, coverage }) => [requirementId, coverage]));
  return {
    joined: without(idsOf(after), idsOf(before)),
    left: without(idsOf(before), idsOf(after)),
    gained: without(coveredIn(after), coveredIn(before)),
    lost: without(coveredIn(before), coveredIn(after)),
    coverage: after.coverage.flatMap(({ requirementId, coverage: to }) => {
      const from = was.get(requirementId) ?? 0;
      return from === to ? [] : [{ requirementId, from, to }];
    }),
    score: {
      mandatory: after.score.mandatory.filled - before.score.mandatory.filled,
      total: after.score.total - before.score.total,
    },
  };
};
