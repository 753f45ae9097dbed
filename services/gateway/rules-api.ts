// The calls the edge makes about what must never be suggested, in the edge's own terms.
import {
  type Rule as RuleMessage,
  RuleKind as RuleKindMessage,
  type RuleServiceDefinition,
} from '../../proto/generated/passerelle/matchmaking/v1/rules.ts';
import { actorMessage } from '../platform/access/actor-message.ts';
import { fault, ok, type Outcome, refused } from '../platform/faults/fault.ts';
import type { Client } from '../platform/rpc/rpc.ts';
import type { Asking, PageOf } from './asking.ts';
import { words } from './profile-messages-api.ts';

export const ruleKinds = [
  'blocked',
  'conflict_of_interest',
  'competitor',
  'more_together',
  'introduced',
] as const;
export type RuleKind = (typeof ruleKinds)[number];

export interface Rule {
  readonly id: string;
  readonly version: number;
  readonly kind: RuleKind;
  /** Two ids; the one that made it first. */
  readonly organisations: readonly string[];
  readonly reason: string;
  readonly author: string;
  /** ISO 8601 UTC. */
  readonly since: string;
  /** YYYY-MM-DD, the last day. */
  readonly until?: string;
  readonly holds: boolean;
}

export interface RuleQuery {
  readonly organisation?: string | undefined;
  readonly kinds?: readonly RuleKind[] | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface NewRule {
  readonly kind: RuleKind;
  readonly organisations: readonly string[];
  readonly reason: string;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

export interface Rules {
  get(id: string, as: Asking): Promise<Outcome<Rule>>;
  list(query: RuleQuery, as: Asking): Promise<Outcome<PageOf<Rule>>>;
  add(rule: NewRule, as: Asking): Promise<Outcome<Rule>>;
  remove(id: string, ifVersion: number | undefined, as: Asking): Promise<Outcome<object>>;
}

const kinds = words(RuleKindMessage);
const kindMessage = (kind: RuleKind) => kinds.value(kind) as RuleKindMessage;

/** Undefined for a kind that a newer release added: there is no word for it here. */
const readRule = ({ kind: said, organisationIds, since, until, ...of }: RuleMessage): Rule | undefined => {
  const kind = ruleKinds.find((one) => one === kinds.word(said));
  return (
    kind && {
      ...of,
      kind,
      organisations: organisationIds,
      since: since?.toISOString() ?? '',
      ...(until === undefined ? {} : { until }),
    }
  );
};

const readOne = (outcome: Outcome<RuleMessage>): Outcome<Rule> => {
  if (!outcome.ok) return outcome;
  const rule = readRule(outcome.value);
  return rule ? ok(rule) : refused(fault('not-found', { subject: 'rule', subjectId: outcome.value.id }));
};

export const rulesOf = (client: Client<typeof RuleServiceDefinition>): Rules => ({
  get: async (id, { actor, call }) => readOne(await client.getRule({ actor: actorMessage(actor), id }, call)),
  list: async ({ organisation, kinds: wanted = [], limit, cursor }, { actor, call }) => {
    const request = {
      actor: actorMessage(actor),
      organisationId: organisation,
      kinds: wanted.map(kindMessage),
      limit,
      cursor,
    };
    const page = await client.listRules(request, call);
    if (!page.ok) return page;
    const { rules, next } = page.value;
    return ok({
      items: rules.flatMap((one) => readRule(one) ?? []),
      ...(next === undefined ? {} : { next }),
    });
  },
  add: async ({ kind, organisations, reason, since, until }, { actor, call }) => {
    const request = {
      actor: actorMessage(actor),
      kind: kindMessage(kind),
      organisationIds: [...organisations],
      reason,
      since: since === undefined ? undefined : new Date(since),
      until,
    };
    return readOne(await client.addRule(request, call));
  },
  remove: (id, ifVersion, { actor, call }) =>
    client.removeRule({ actor: actorMessage(actor), id, ifVersion }, call),
});
