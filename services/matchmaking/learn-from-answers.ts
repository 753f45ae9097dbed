// Learns a new version of the weights from all answers there are, and keeps it.
import { fault, FaultError } from '../platform/faults/fault.ts';
import type { Deps } from './deps.ts';
import { currentWeights, weightsId } from './kept/weights.ts';
import { type Answered, type Example, exampleOf } from './learning/example.ts';
import { learnInWorker } from './learning/learn-in-worker.ts';
import type { LearningOutcome } from './learning/weights-history.ts';
import type { Suggestion } from './suggestions/suggestion.ts';

const pageSize = 200;
/** Another one may learn or go back at the same time this often. */
const maxTries = 5;

/** One for each side that answered, with the features it had then; what came before these were kept teaches nothing. */
export const answersOf = ({ id, sides }: Pick<Suggestion, 'id' | 'sides'>): readonly Answered[] =>
  sides.flatMap(
    ({ organisationId, answer, answerReason, answeredAt, answeredFeatures }): readonly Answered[] =>
      answer === undefined || answeredAt === undefined || answeredFeatures === undefined
        ? []
        : [
            {
              id: `${id} ${organisationId}`,
              organisationId,
              at: answeredAt,
              features: answeredFeatures,
              said: answerReason ?? answer,
            },
          ],
  );

export const allExamples = async ({
  suggestions,
}: Pick<Deps, 'suggestions'>): Promise<readonly Example[]> => {
  const found: Example[] = [];
  let cursor: string | undefined;
  do {
    const page = await suggestions.query({
      index: 'answered',
      equals: ['all'],
      limit: pageSize,
      ...(cursor === undefined ? {} : { cursor }),
    });
    found.push(
      ...page.items.flatMap(({ document }) => answersOf(document).flatMap((said) => exampleOf(said) ?? [])),
    );
    cursor = page.next;
  } while (cursor !== undefined);
  return found;
};

/** `keep` false: says what it would come to. Learning twice from the same answers makes no second version. */
export const learnFromAnswers = async (
  deps: Pick<Deps, 'kept' | 'suggestions' | 'clock'>,
  { keep }: { readonly keep: boolean },
): Promise<LearningOutcome> => {
  const examples = await allExamples(deps);
  for (let tries = 0; tries < maxTries; tries += 1) {
    const { document, version } = await currentWeights(deps.kept.weights);
    const outcome = await learnInWorker({
      history: document.history,
      examples,
      madeAt: deps.clock().toISOString(),
    });
    if (!keep || outcome.kind === 'too_few_answers') return outcome;
    const result = await deps.kept.weights.put(
      { id: weightsId, history: outcome.history },
      { ifVersion: version },
    );
    if (result.kind === 'written') return outcome;
  }
  throw new FaultError(fault('conflict', { subject: 'weights' }));
};
