// What reports know of each statement: what others found for it, and which concepts it names.
import type { Campus } from './campus/campus.ts';
import type { HeldConcept } from './reports/scarce-offers.ts';
import type { StatementFacts } from './reports/facts-read.ts';
import type { Survey } from './survey.ts';

/** Of those that were searched for and still stand, of organisations that agreed to be counted. */
export const statementFacts = (
  campus: Campus,
  { statements, sources }: Survey,
): readonly StatementFacts[] => {
  const conceptsOf = new Map(sources.map(({ id, conceptIds }) => [id, conceptIds]));
  return statements.flatMap((one) => {
    if (!one.searched || campus.statements.get(one.id) === undefined || !campus.isCounted(one.organisationId))
      return [];
    const best = one.nearest[0]?.likeness;
    return [
      {
        id: one.id,
        kind: one.kind,
        organisationId: one.organisationId,
        type: one.type ?? '',
        since: one.since,
        conceptIds: conceptsOf.get(one.id) ?? [],
        ...(best === undefined ? {} : { bestLikeness: best }),
        nearest: one.nearest.filter(({ organisationId }) => campus.isCounted(organisationId)),
        asked: 0,
        suggested: one.suggested,
      },
    ];
  });
};

/** Whoever speaks of a concept otherwise than by a statement: in a text or a description. */
export const heldConcepts = (campus: Campus, { sources, at }: Survey): readonly HeldConcept[] =>
  sources
    .filter(({ kind }) => kind === 'organisation' || kind === 'text')
    .flatMap(({ organisationIds, conceptIds }) =>
      organisationIds
        .filter((id) => campus.isHere(id) && campus.isCounted(id))
        .flatMap((organisationId) =>
          conceptIds.map((conceptId) => ({
            conceptId,
            organisationId,
            since: campus.organisations.get(organisationId)?.since ?? at,
          })),
        ),
    );
