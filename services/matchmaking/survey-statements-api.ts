// Answers what each statement of the campus found: which needs nobody answers, which offers nobody wants.
import {
  SurveyedStatement,
  type SurveyStatementsRequest,
  type SurveyStatementsResponse,
} from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { StatementType } from '../../proto/generated/passerelle/profiles/v1/statement.ts';
import { readActor } from '../platform/access/actor-message.ts';
import { may } from '../platform/access/may.ts';
import { decodeCursor, encodeCursor } from '../platform/document-store/cursor.ts';
import { enumWords } from '../platform/enum-words.ts';
import { fault, invalid, ok, type Outcome, refused } from '../platform/faults/fault.ts';
import { checkLimit } from '../platform/faults/refuse-limit.ts';
import type { KnownStatement } from './campus/known.ts';
import { bookFor, loadJudging } from './candidates/judging.ts';
import type { Deps } from './deps.ts';
import { agreed } from './findings/ask-for.ts';
import { type NearAnswer, nearestAnswers } from './findings/nearest-answers.ts';
import { flatMapInPieces, inSlices } from './in-slices.ts';
import { answered } from './scoring/thresholds.ts';
import { declinedRules } from './suggestions/declined-rules.ts';

const most = 1_000;
/** Statements gone through between two looks at the clock. */
const together = 20;
const list = 'statements';
const types = enumWords(StatementType);

/** Of those who take part, that still hold, in the order of ids. */
const statementsAfter = ({ campus }: Pick<Deps, 'campus'>, after: string): readonly KnownStatement[] => {
  const found: KnownStatement[] = [];
  for (const one of campus.statements()) {
    if (one.id <= after || one.expired) continue;
    const owner = campus.organisation(one.organisationId);
    if (owner && owner.mergedInto === undefined && agreed([owner.id], campus)) found.push(one);
  }
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
};

const surveyed = (
  { id, organisationId, kind, type, since, expiresOn }: KnownStatement,
  nearest: readonly NearAnswer[],
): SurveyedStatement =>
  SurveyedStatement.fromPartial({
    statementId: id,
    organisationId,
    isNeed: kind === 'need',
    ...(type === undefined ? {} : { type: types.value(type) }),
    since: new Date(since),
    ...(expiresOn === undefined ? {} : { expiresOn }),
    nearest: [...nearest],
  });

export const surveyStatements = async (
  deps: Deps,
  { limit, cursor, ...request }: SurveyStatementsRequest,
  { signal }: { readonly signal: AbortSignal },
): Promise<Outcome<SurveyStatementsResponse>> => {
  const actor = readActor(request.actor);
  if (!may(actor, 'curate') && !may(actor, 'match'))
    return refused(fault('forbidden', { subject: 'statement' }));
  const violations = checkLimit(limit, most);
  if (violations.length > 0) return refused(invalid(...violations));
  // A process that has just started knows little.
  await deps.campus.awaited.until([], signal);
  const after = cursor === undefined ? '' : decodeCursor(list, false, cursor).id;
  const all = statementsAfter(deps, after);
  const page = all.slice(0, limit);
  const owners = [...new Set(page.map(({ organisationId }) => organisationId))];
  const [judging, declined, held] = await Promise.all([
    loadJudging(deps, owners),
    declinedRules(deps, owners),
    deps.nearest(),
  ]);
  const counts = await deps.liveCounts(judging.published);
  const book = bookFor(judging, deps.campus, declined);
  const mayMeet = (a: string, b: string): boolean => book.suppressions(a, b).length === 0;
  const pause = inSlices(signal);
  const statements = await flatMapInPieces(
    page,
    (statement) => {
      const { id } = statement;
      const nearest = nearestAnswers(id, held.of(id), deps.campus, mayMeet);
      return [{ ...surveyed(statement, nearest), suggested: counts.on(id), searched: held.isSearched(id) }];
    },
    pause,
    together,
  );
  const last = page.at(-1);
  const next = last && all.length > page.length ? encodeCursor(list, { id: last.id }) : undefined;
  return ok({ statements: [...statements], next, floor: answered });
};
