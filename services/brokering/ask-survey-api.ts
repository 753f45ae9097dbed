// Asks matchmaking and expertise what they know of every statement and source: for reports and the queue.
import { SourceKind } from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { LeftOutCause } from '../../proto/generated/passerelle/matchmaking/v1/rounds.ts';
import { StatementType } from '../../proto/generated/passerelle/profiles/v1/statement.ts';
import { actorMessage } from '../platform/access/actor-message.ts';
import { serviceActor } from '../platform/access/actor.ts';
import { contextFor } from '../platform/call-context.ts';
import { eachPage } from '../platform/each-page.ts';
import { enumWords } from '../platform/enum-words.ts';
import { type Outcome, valueOf } from '../platform/faults/fault.ts';
import type { Deps } from './deps.ts';
import type { LeftOutCause as Cause } from './queue/item.ts';
import type { Survey, SurveyedSource, SurveyedStatement } from './survey.ts';

const asking = 'brokering.survey';
const deadlineMs = 20_000;
const causes = enumWords(LeftOutCause);
const types = enumWords(StatementType);
const sourceKinds = enumWords(SourceKind);

type Asked = Pick<Deps, 'matchmaking' | 'rounds' | 'vocabulary' | 'clock' | 'stopping'>;

const allPages = async <P extends { readonly next?: string | undefined }>(
  ask: (cursor: string | undefined) => Promise<Outcome<P>>,
): Promise<readonly P[]> => {
  const pages: P[] = [];
  for await (const page of eachPage(async (cursor) => valueOf(await ask(cursor)))) pages.push(page);
  return pages;
};

const asService = () => actorMessage(serviceActor(asking));

const askStatements = async ({ matchmaking, stopping }: Asked) => {
  const pages = await allPages((cursor) =>
    matchmaking.surveyStatements(
      { actor: asService(), limit: 1_000, cursor },
      contextFor(asking, deadlineMs, stopping.signal),
    ),
  );
  const statements = pages.flatMap((page) =>
    page.statements.map((one): SurveyedStatement => {
      const type = types.word(one.type);
      return {
        id: one.statementId,
        organisationId: one.organisationId,
        kind: one.isNeed ? 'need' : 'offer',
        ...(type === undefined ? {} : { type }),
        since: one.since?.toISOString() ?? '',
        nearest: one.nearest.map(({ organisationId, sourceId, likeness }) => ({
          organisationId,
          sourceId,
          likeness,
        })),
        suggested: one.suggested,
        searched: one.searched,
      };
    }),
  );
  return { statements, floor: pages[0]?.floor ?? 1 };
};

const askSources = async ({ vocabulary, stopping }: Asked): Promise<readonly SurveyedSource[]> => {
  const pages = await allPages((cursor) =>
    vocabulary.listSourceConcepts(
      { actor: asService(), limit: 5_000, cursor },
      contextFor(asking, deadlineMs, stopping.signal),
    ),
  );
  return pages.flatMap((page) =>
    page.sources.map(({ sourceId, kind, organisationIds, conceptIds }) => ({
      id: sourceId,
      kind: sourceKinds.word(kind) ?? 'text',
      organisationIds,
      conceptIds,
    })),
  );
};

/** None before the first round. */
const askLeftOut = async ({ rounds, stopping }: Asked): Promise<Survey['leftOut']> => {
  const context = contextFor(asking, deadlineMs, stopping.signal);
  const round = await rounds.getRound({ actor: asService(), number: undefined }, context);
  if (!round.ok && round.fault.code === 'not-found') return [];
  const since = (valueOf(round).publishedAt ?? valueOf(round).startedAt)?.toISOString() ?? '';
  const pages = await allPages((cursor) =>
    rounds.listLeftOut({ actor: asService(), number: undefined, limit: 200, cursor }, context),
  );
  return pages.flatMap((page) =>
    page.leftOut.flatMap(({ organisationId, has, should, cause }) => {
      const word: Cause | undefined = causes.word(cause);
      return word === undefined ? [] : [{ organisationId, has, should, cause: word, since }];
    }),
  );
};

export const askSurvey = async (asked: Asked): Promise<Survey> => {
  const at = asked.clock().toISOString();
  const [{ statements, floor }, sources, leftOut] = await Promise.all([
    askStatements(asked),
    askSources(asked),
    askLeftOut(asked),
  ]);
  return { statements, floor, sources, leftOut, at };
};
