// Many questions in one request: each has its own answer or its own problem, in the order asked. A few at a time of each
// asker, so that one partner's hundreds of texts leave room for everybody else's.
import type * as z from 'zod';
import { type Actor, recordedAs } from '../../platform/access/actor.ts';
import type { CallContext } from '../../platform/call-context.ts';
import { fault, faultOf, invalid } from '../../platform/faults/fault.ts';
import type { Edge } from '../edge.ts';
import { problemOf, type Problem } from '../problems/problem-of.ts';
import { Refused, refuse, type Refusal } from '../problems/refusal.ts';
import { violationsOf } from '../problems/violations-of-issues.ts';
import type { Json } from '../profiles/kinds.ts';
import { bulkQuestion } from '../schemas/bulk-search.ts';
import type { Sentences } from '../sentences/sentences.ts';
import { selectInPage } from '../select-fields.ts';
import { questionsAtOnce, type Turn } from './bulk-lanes.ts';
import { questionOf } from './question-of.ts';
import { findPage } from './search-page.ts';

export interface ManyAsking {
  readonly actor: Actor;
  readonly call: CallContext;
  readonly edge: Edge;
  readonly sentences: Sentences;
  /** Of each organisation found; all when absent. */
  readonly fields?: readonly string[] | undefined;
}

export type OneAnswer = { readonly answer: Json } | { readonly problem: Problem };

/** Kept of the time there is, to send what was found until then. */
const sendingMs = 1_000;

const read = (question: unknown, place: number): z.output<typeof bulkQuestion> => {
  const parsed = bulkQuestion.safeParse(question);
  if (parsed.success) return parsed.data;
  const violations = violationsOf(parsed.error, question).map((one) => ({
    ...one,
    field: one.field === '' ? `questions[${place}]` : `questions[${place}].${one.field}`,
  }));
  return refuse(invalid(...violations));
};

const answerOne = async (question: unknown, place: number, asking: ManyAsking): Promise<Json> => {
  const { call, fields } = asking;
  // Deadlines are set by the machine's clock, whatever clock the campus lives by.
  if (call.deadline - Date.now() <= sendingMs) return refuse(fault('deadline'));
  // It gives up before the whole request does: the answers of the others are sent.
  const within = { ...asking, call: { ...call, deadline: call.deadline - sendingMs } };
  const { asked, asker } = await questionOf(read(question, place), within);
  return selectInPage(await findPage(asked, within, { where: 'body', asker }), fields) as Json;
};

const refusalOf = (error: unknown): Refusal =>
  error instanceof Refused ? error.refusal : { fault: faultOf(error) };

/** Once its client is gone, a request has no answer of which this could be a part. */
const ownProblem = (error: unknown, { call, sentences }: ManyAsking): OneAnswer => {
  const refusal = refusalOf(error);
  if (call.signal.aborted || refusal.fault.code === 'internal') throw error;
  return { problem: problemOf(refusal, sentences, call.requestId) };
};

const searchAll = async (
  questions: readonly unknown[],
  asking: ManyAsking,
  turn: Turn,
): Promise<readonly OneAnswer[]> => {
  const answers: OneAnswer[] = [];
  let next = 0;
  const answerSome = async (): Promise<void> => {
    for (let place = next++; place < questions.length; place = next++)
      answers[place] = await turn(() => answerOne(questions[place], place, asking)).then(
        (answer) => ({ answer }),
        (error: unknown) => ownProblem(error, asking),
      );
  };
  await Promise.all(Array.from({ length: questionsAtOnce }, answerSome));
  return answers;
};

export const searchMany = (
  questions: readonly unknown[],
  asking: ManyAsking,
): Promise<readonly OneAnswer[]> =>
  asking.edge.bulkLanes.within(recordedAs(asking.actor), (turn) => searchAll(questions, asking, turn));
