// The calls the edge makes of brokering about introductions: those of a reader, one of them, a new one, an act.
import type {
  ActOnIntroductionRequest,
  Introduction as IntroductionMessage,
  IntroductionServiceDefinition,
} from '../../proto/generated/passerelle/brokering/v1/introductions.ts';
import { actorMessage } from '../platform/access/actor-message.ts';
import { fault, ok, type Outcome, refused } from '../platform/faults/fault.ts';
import type { Client } from '../platform/rpc/rpc.ts';
import type { Asking, PageOf } from './asking.ts';
import { actMessage, readIntroduction, stageMessage } from './introduction-messages-api.ts';
import type { Act, Introduction, Stage } from './introductions/introduction.ts';
import { renamed } from './problems/rename-fields.ts';

export interface IntroductionsAsked {
  /** Absent: of the whole campus. */
  readonly organisation?: string | undefined;
  readonly stages?: readonly Stage[] | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface Opening {
  readonly organisations: readonly string[];
  readonly suggestion?: string | undefined;
  readonly call?: string | undefined;
  readonly insist: boolean;
  readonly idempotencyKey: string;
}

export interface ActGiven {
  readonly id: string;
  /** The party it is done for; absent where an animator acts for the campus. */
  readonly organisation: string | undefined;
  readonly ifTag: string | undefined;
  readonly act: Act;
}

export interface Introductions {
  list(asked: IntroductionsAsked, as: Asking): Promise<Outcome<PageOf<Introduction>>>;
  /** `organisation`: the party that it is read for. */
  get(id: string, organisation: string | undefined, as: Asking): Promise<Outcome<Introduction>>;
  /** `conflict` names the one that stands between some of them already. */
  open(of: Opening, as: Asking): Promise<Outcome<Introduction>>;
  act(of: ActGiven, as: Asking): Promise<Outcome<Introduction>>;
}

const readOne = (outcome: Outcome<IntroductionMessage>): Outcome<Introduction> => {
  if (!outcome.ok) return outcome;
  const introduction = readIntroduction(outcome.value);
  const about = { subject: 'introduction', subjectId: outcome.value.id };
  return introduction ? ok(introduction) : refused(fault('not-found', about));
};

/** Field of the contract → field of the request. */
const actFields = { window: 'start', 'window.start': 'start', 'window.end': 'end' };

/** What insisting is for is not told by its name. */
const explained = <T>(outcome: Outcome<T>): Outcome<T> => {
  if (outcome.ok || !outcome.fault.violations) return outcome;
  const violations = outcome.fault.violations.map((one) =>
    one.field === 'insist' && one.rule === 'required' ? { ...one, parameters: { expected: 'insist' } } : one,
  );
  return { ok: false, fault: { ...outcome.fault, violations } };
};

export const introductionsOf = (client: Client<typeof IntroductionServiceDefinition>): Introductions => ({
  list: async ({ organisation, stages = [], limit, cursor }, { actor, call }) => {
    const request = {
      actor: actorMessage(actor),
      organisationId: organisation,
      stages: stages.map(stageMessage),
      limit,
      cursor,
    };
    const page = await client.listIntroductions(request, call);
    if (!page.ok) return page;
    const { items, next } = page.value;
    return ok({
      items: items.flatMap((one) => readIntroduction(one) ?? []),
      ...(next === undefined ? {} : { next }),
    });
  },
  get: async (id, organisation, { actor, call }) => {
    const request = { actor: actorMessage(actor), id, organisationId: organisation };
    return readOne(await client.getIntroduction(request, call));
  },
  open: async ({ organisations, suggestion, call: callId, insist, idempotencyKey }, { actor, call }) => {
    const request = {
      actor: actorMessage(actor),
      organisationIds: [...organisations],
      suggestionId: suggestion,
      callId,
      insist,
      idempotencyKey,
    };
    const opened = readOne(await client.openIntroduction(request, call));
    return explained(
      renamed(opened, { organisation_ids: 'organisations', suggestion_id: 'suggestion', call_id: 'call' }),
    );
  },
  act: async ({ id, organisation, ifTag, act }, { actor, call }) => {
    const request: ActOnIntroductionRequest = {
      actor: actorMessage(actor),
      id,
      organisationId: organisation,
      ifTag,
      ...actMessage(act),
    };
    return explained(renamed(readOne(await client.actOnIntroduction(request, call)), actFields));
  },
});
