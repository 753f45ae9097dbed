// Offers that nobody uses, and what a single organisation on the campus has. Lists of what single organisations say, for who
// may read that: nothing is counted, and nothing hidden.
import { byText } from '../by-text.ts';
import type { StatementFacts } from './facts-read.ts';

export interface UnusedOffer {
  readonly statementId: string;
  readonly organisationId: string;
  readonly type: string;
  readonly since: string;
  readonly conceptIds: readonly string[];
}

/** Those that answer no need well, stood in no suggestion and were never asked for, the oldest first. */
export const unusedOffers = (
  statements: Iterable<StatementFacts>,
  { goodFrom }: { readonly goodFrom: number },
): readonly UnusedOffer[] =>
  [...statements]
    .filter(
      ({ kind, bestLikeness = 0, asked, suggested }) =>
        kind === 'offer' && bestLikeness < goodFrom && asked === 0 && suggested === 0,
    )
    .map(({ id, organisationId, type, since, conceptIds }) => ({
      statementId: id,
      organisationId,
      type,
      since,
      conceptIds,
    }))
    .toSorted((a, b) => byText(a.since, b.since) || byText(a.statementId, b.statementId));

/** That an organisation has something of a concept, other than by an offer: a text of its, what it says of itself. */
export interface HeldConcept {
  readonly conceptId: string;
  readonly organisationId: string;
  readonly since: string;
}

export interface SingleHolder {
  readonly conceptId: string;
  readonly organisationId: string;
  /** Since when it has. */
  readonly since: string;
  /** Its offers; none where it has it otherwise. */
  readonly statementIds: readonly string[];
  /** Other organisations that need it. */
  readonly needing: number;
}

/** Concepts that exactly one organisation has, those that most others need first, then the oldest. */
export const singleHolders = (
  statements: Iterable<StatementFacts>,
  others: Iterable<HeldConcept> = [],
): readonly SingleHolder[] => {
  const all = [...statements];
  /** By concept: who has it alone so far, or that more do. */
  const holders = new Map<string, Omit<SingleHolder, 'needing'> | 'several'>();
  const take = ({ conceptId, organisationId, since }: HeldConcept, offers: readonly string[]): void => {
    const known = holders.get(conceptId);
    if (known === 'several') return;
    if (known && known.organisationId !== organisationId) holders.set(conceptId, 'several');
    else
      holders.set(conceptId, {
        conceptId,
        organisationId,
        since: known && known.since < since ? known.since : since,
        statementIds: [...(known?.statementIds ?? []), ...offers],
      });
  };
  const needing = new Map<string, Set<string>>();
  for (const { id, kind, organisationId, since, conceptIds } of all)
    for (const conceptId of new Set(conceptIds))
      if (kind === 'offer') take({ conceptId, organisationId, since }, [id]);
      else needing.set(conceptId, (needing.get(conceptId) ?? new Set()).add(organisationId));
  for (const one of others) take(one, []);
  const needed = ({
    conceptId,
    organisationId,
  }: Pick<SingleHolder, 'conceptId' | 'organisationId'>): number => {
    const those = needing.get(conceptId);
    return those === undefined ? 0 : those.size - (those.has(organisationId) ? 1 : 0);
  };
  return [...holders.values()]
    .flatMap((one) =>
      one === 'several' ? [] : [{ ...one, statementIds: one.statementIds.toSorted(), needing: needed(one) }],
    )
    .toSorted(
      (a, b) => b.needing - a.needing || byText(a.since, b.since) || byText(a.conceptId, b.conceptId),
    );
};
