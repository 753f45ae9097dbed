// Introductions, as their parties and animators may read them.
import type {
  GetIntroductionRequest,
  Introduction as IntroductionMessage,
  ListIntroductionsRequest,
  ListIntroductionsResponse,
} from '../../proto/generated/passerelle/brokering/v1/introductions.ts';
import { readActor } from '../platform/access/actor-message.ts';
import type { Actor } from '../platform/access/actor.ts';
import { may } from '../platform/access/may.ts';
import type { Query } from '../platform/document-store/document-store.ts';
import { fault, invalid, ok, type Outcome, refused } from '../platform/faults/fault.ts';
import { refuseLimit } from '../platform/faults/refuse-limit.ts';
import type { Deps } from './deps.ts';
import { readStage } from './introduction-messages-api.ts';
import { asFirstAsker } from './introductions/as-first-asker.ts';
import type { Stage } from './introductions/introduction.ts';
import { seenByParty } from './introductions/seen-by-party.ts';
import type { KeptIntroduction } from './kept/introductions.ts';
import { readSome } from './kept/read-pages.ts';
import { readIntroduction, type ReadFor, tellIntroduction } from './read-introduction-api.ts';

const unknown = (id: string) =>
  refused(fault('not-found', { subject: 'introduction', subjectId: id.slice(0, 80) }));

/** For whom it is read: the party that is named, where the actor may; an animator reads all of it where none is. */
export const readerOf = (actor: Actor, organisationId: string | undefined): ReadFor | undefined => {
  if (organisationId === undefined) return may(actor, 'curate') ? {} : undefined;
  return may(actor, 'read-hidden', { owners: [organisationId] }) ? { organisationId } : undefined;
};

export const getIntroduction = async (
  deps: Deps,
  { actor, id, organisationId }: GetIntroductionRequest,
): Promise<Outcome<IntroductionMessage>> => {
  const reader = readerOf(readActor(actor), organisationId);
  const found = reader && (await deps.kept.introductions.get(id));
  const shown = found && (await readIntroduction(deps, found, reader));
  return shown ? ok(shown) : unknown(id);
};

/** Most may be of other stages. */
const mostPages = 20;

const stageFor = (of: KeptIntroduction, { organisationId }: ReadFor, now: Date): Stage | undefined =>
  organisationId === undefined
    ? of.stage
    : seenByParty(asFirstAsker(of, organisationId, now), organisationId)?.stage;

/** One stage of all that an animator sees has an index of its own. */
const queryOf = ({ organisationId }: ReadFor, stages: readonly Stage[]): Pick<Query, 'index' | 'equals'> => {
  if (organisationId !== undefined) return { index: 'known', equals: [organisationId] };
  const [stage, ...more] = stages;
  return stage !== undefined && more.length === 0
    ? { index: 'moved', equals: [stage] }
    : { index: 'latest', equals: ['campus'] };
};

export const listIntroductions = async (
  deps: Deps,
  request: ListIntroductionsRequest,
): Promise<Outcome<ListIntroductionsResponse>> => {
  const { organisationId, limit, cursor } = request;
  const actor = readActor(request.actor);
  const reader = readerOf(actor, organisationId);
  if (!reader)
    return organisationId === undefined
      ? refused(invalid({ field: 'organisation', rule: 'required' }))
      : refused(fault('forbidden', { subject: 'organisation', subjectId: organisationId.slice(0, 80) }));
  const badLimit = refuseLimit(limit);
  if (badLimit) return refused(badLimit);
  const stages = request.stages.flatMap((stage) => readStage(stage) ?? []);
  const query = { ...queryOf(reader, stages), limit, ...(cursor === undefined ? {} : { cursor }) };
  const now = deps.clock();
  const isWanted = (of: KeptIntroduction): boolean => {
    const stage = stages.length === 0 ? undefined : stageFor(of, reader, now);
    return stages.length === 0 || (stage !== undefined && stages.includes(stage));
  };
  const page = await readSome(deps.kept.introductions, query, { isWanted, mostPages });
  const words = await deps.kept.words.getMany(page.items.map(({ document }) => document.id));
  const wordsOf = new Map(words.map(({ document }) => [document.id, document]));
  const items = await Promise.all(
    page.items.map(({ document }) =>
      tellIntroduction(deps, document, { ...reader, words: wordsOf.get(document.id) }),
    ),
  );
  return ok({ items: items.filter((item) => item !== undefined), next: page.next });
};
