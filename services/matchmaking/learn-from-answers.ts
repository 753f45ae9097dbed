// Learns a new version of the weights from all answers there are, and from what came of introductions, and keeps it.
import { queryPages } from '../platform/document-store/query-all.ts';
import { fault, FaultError } from '../platform/faults/fault.ts';
import type { Campus } from './campus/campus.ts';
import type { KnownIntroduction } from './campus/introductions.ts';
import type { Deps } from './deps.ts';
import { currentWeights, weightsId } from './kept/weights.ts';
import { type Answered, type Example, exampleOf } from './learning/example.ts';
import { learnInWorker } from './learning/learn-in-worker.ts';
import type { LearningOutcome } from './learning/weights-history.ts';
import { lastWordOf } from './learning/word-of-introduction.ts';
import type { Features } from './scoring/features.ts';
import type { Side, Suggestion } from './suggestions/suggestion.ts';

const pageSize = 200;
/** Another one may learn or go back at the same time this often. */
const maxTries = 5;

/**
 * Features of before the word, which it must not be foretold by: as they were at the answer, or as they stood when the
 * introduction took the pair out of what is suggested.
 */
const featuresOf = ({ state }: Pick<Suggestion, 'state'>, side: Side): Features | undefined => {
  if (side.answeredFeatures) return side.answeredFeatures;
  const { met_before: _, ...features } = side.features;
  return state === 'withdrawn' && Object.keys(features).length > 0 ? features : undefined;
};

/**
 * One for each side that answered, or that said something of an introduction since: that counts instead, for it knows more.
 * What came before features were kept teaches nothing.
 */
export const answersOf = (
  suggestion: Pick<Suggestion, 'id' | 'sides' | 'state'>,
  introductions: readonly KnownIntroduction[] = [],
): readonly Answered[] =>
  suggestion.sides.flatMap((side): readonly Answered[] => {
    const { organisationId, answer, answerReason, answeredAt = '', answeredFeatures } = side;
    const about = { id: `${suggestion.id} ${organisationId}`, organisationId };
    const word = lastWordOf(introductions, organisationId);
    const features = featuresOf(suggestion, side);
    if (word && features && !(Date.parse(answeredAt) > Date.parse(word.at)))
      return [{ ...about, ...word, features }];
    return answer === undefined || answeredAt === '' || answeredFeatures === undefined
      ? []
      : [{ ...about, at: answeredAt, features: answeredFeatures, said: answerReason ?? answer }];
  });

/** Introductions that come from a suggestion, by its id. */
const bySuggestion = ({ introductions }: Pick<Campus, 'introductions'>) => {
  const found = new Map<string, KnownIntroduction[]>();
  for (const one of introductions.all())
    if (one.suggestionId !== undefined)
      found.set(one.suggestionId, [...(found.get(one.suggestionId) ?? []), one]);
  return found;
};

export const allExamples = async ({
  suggestions,
  campus,
}: Pick<Deps, 'suggestions' | 'campus'>): Promise<readonly Example[]> => {
  const found: Example[] = [];
  const unread = bySuggestion(campus);
  const take = (documents: readonly Suggestion[]): void => {
    for (const document of documents) {
      // Who did not agree to it teaches nothing, from the next learning on.
      const said = answersOf(document, unread.get(document.id)).filter(({ organisationId }) =>
        campus.isLearnedFrom(organisationId),
      );
      found.push(...said.flatMap((one) => exampleOf(one) ?? []));
      unread.delete(document.id);
    }
  };
  const answered = { index: 'answered', equals: ['all'], limit: pageSize };
  for await (const page of queryPages(suggestions, answered)) take(page.map(({ document }) => document));
  // Opened by an animator, it may be of a suggestion that nobody answered.
  const others = [...unread.keys()];
  for (let from = 0; from < others.length; from += pageSize)
    take((await suggestions.getMany(others.slice(from, from + pageSize))).map(({ document }) => document));
  return found;
};

/** `keep` false: says what it would come to. Learning twice from the same answers makes no second version. */
export const learnFromAnswers = async (
  deps: Pick<Deps, 'kept' | 'suggestions' | 'campus' | 'clock'>,
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
