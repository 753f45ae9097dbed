// Takes rules that people make about two organisations, lists them, and takes them away.
import { isDeepStrictEqual } from 'node:util';
import type {
  AddRuleRequest,
  GetRuleRequest,
  ListRulesRequest,
  ListRulesResponse,
  RemoveRuleRequest,
  RemoveRuleResponse,
  Rule as RuleMessage,
} from '../../proto/generated/passerelle/matchmaking/v1/rules.ts';
import { readActor } from '../platform/access/actor-message.ts';
import { type Actor, recordedAs } from '../platform/access/actor.ts';
import { may } from '../platform/access/may.ts';
import type { Page, Stored } from '../platform/document-store/document-store.ts';
import {
  type Fault,
  type Outcome,
  fault,
  invalid,
  ok,
  refused,
  type Violation,
} from '../platform/faults/fault.ts';
import { refuseLimit } from '../platform/faults/refuse-limit.ts';
import { derivedId } from '../platform/ids.ts';
import { dayOf, endOfDay, isDay } from '../platform/local-day.ts';
import type { Deps } from './deps.ts';
import type { KeptRule } from './kept/rules.ts';
import { rulesAbout } from './kept/rules-of-campus.ts';
import { currentSettings } from './kept/settings.ts';
import { followRule, ruleChanging } from './on-rule-due.ts';
import { madeKinds, readRuleKind, ruleMessage, type ToldBy } from './rule-messages-api.ts';
import { checkRule, holds } from './rules/rule.ts';

const subject = 'rule';

const toldBy = async (deps: Deps): Promise<ToldBy> => {
  const [{ document }, timeZone] = await Promise.all([currentSettings(deps.kept.settings), deps.timeZone()]);
  return { ...document, timeZone };
};

const isMemberOf = (actor: Actor, organisationId: string): boolean =>
  actor.memberships.some(({ of }) => of === organisationId);

/** `introduced` is noted by who brought them together; the rest may be said by who it protects, too. */
const refuseActor = (actor: Actor, kind: string | undefined, first: string): Fault | undefined => {
  const allowed = kind === 'introduced' ? may(actor, 'curate') : may(actor, 'write', { owners: [first] });
  return allowed ? undefined : fault('forbidden', { subject: 'organisation', subjectId: first.slice(0, 80) });
};

const checkUntil = (until: string | undefined, today: string): readonly Violation[] => {
  if (until === undefined) return [];
  const value = until.slice(0, 80);
  if (!isDay(until))
    return [{ field: 'until', rule: 'malformed', value, parameters: { expected: 'YYYY-MM-DD' } }];
  return until < today ? [{ field: 'until', rule: 'past', value }] : [];
};

const checkOrganisations = (deps: Deps, ids: readonly string[]): readonly Violation[] => {
  const [field, value] = ['organisations', String(ids.length)];
  if (ids.length < 2) return [{ field, rule: 'too-few', value, parameters: { min: '2' } }];
  if (ids.length > 2) return [{ field, rule: 'too-many', value, parameters: { max: '2' } }];
  return ids.flatMap((id, at): readonly Violation[] =>
    deps.campus.organisation(id)
      ? []
      : [{ field: `organisations[${at}]`, rule: 'unresolved', value: id.slice(0, 80) }],
  );
};

/** As it would be kept, every fault of it at once. */
const readRule = async (deps: Deps, request: AddRuleRequest, actor: Actor): Promise<Outcome<KeptRule>> => {
  const { organisationIds, reason, since, until } = request;
  const [first = '', second = ''] = organisationIds;
  const [now, timeZone] = [deps.clock(), await deps.timeZone()];
  const kind = readRuleKind(request.kind);
  const dated = checkUntil(until, dayOf(now, timeZone));
  const checked = checkRule({
    id: '',
    kind: kind ?? 'blocked',
    organisations: [first, second],
    reason: reason.trim(),
    author: recordedAs(actor),
    since: (since ?? now).toISOString(),
    ...(until === undefined || dated.length > 0 ? {} : { until: endOfDay(until, timeZone).toISOString() }),
  });
  const violations: readonly Violation[] = [
    ...(kind
      ? []
      : [{ field: 'kind', rule: 'not-one-of', parameters: { allowed: madeKinds.join(', ') } } as const]),
    ...checkOrganisations(deps, organisationIds),
    ...(checked.ok ? [] : (checked.fault.violations ?? [])),
    ...dated,
  ];
  if (!checked.ok || violations.length > 0) return refused(invalid(...violations));
  const byMember = isMemberOf(actor, first);
  return ok({
    ...checked.value,
    byMember,
    ...(until === undefined ? {} : { untilDay: until }),
    madeAt: now.toISOString(),
    requestId: actor.requestId,
    madeFor: byMember ? [first] : [],
  });
};

/** They say the same of both, whoever comes first. */
const mutual: readonly KeptRule['kind'][] = ['conflict_of_interest', 'competitor', 'introduced'];

/** Made for one side and for the other, they are two all the same: each side takes its own away. */
const wordsOf = ({ kind, organisations, reason, untilDay = '', madeFor }: KeptRule): readonly string[] => [
  kind,
  ...(mutual.includes(kind) ? organisations.toSorted() : organisations),
  reason,
  untilDay,
  ...madeFor,
];

interface Said {
  readonly rule: KeptRule;
  /** When it begins was said, too: one that began at another time is another rule. */
  readonly dated: boolean;
}

/** The rule that says this already, or this with the id that whoever says it at the same moment gives it, too. */
const saidBefore = async (deps: Deps, { rule, dated }: Said, settings: ToldBy): Promise<KeptRule> => {
  const words = wordsOf(rule);
  const about = await rulesAbout(deps.kept.rules, [rule.organisations[0]]);
  const alike = about.filter((one) => isDeepStrictEqual(wordsOf(one), words));
  const same = alike.find((one) =>
    dated ? one.since === rule.since : holds(one, deps.clock().toISOString(), settings),
  );
  const others = alike.map(({ id }) => id).toSorted();
  return same ?? { ...rule, id: derivedId('rul', ...words, dated ? rule.since : '', ...others) };
};

/** As it is kept, also by who said it at the same moment; undefined where it cannot be kept now. */
const keep = async (deps: Deps, rule: KeptRule): Promise<Stored<KeptRule> | undefined> => {
  const first = await deps.kept.rules.put(rule, { ifVersion: 0 });
  if (first.kind === 'written') return { document: rule, version: first.version };
  const there = await deps.kept.rules.get(rule.id);
  if (there || first.kind !== 'conflict') return there;
  // Said before, and taken away.
  const again = await deps.kept.rules.put(rule, { ifVersion: first.current });
  return again.kind === 'written' ? { document: rule, version: again.version } : deps.kept.rules.get(rule.id);
};

/** What says what a rule says that holds is that rule: said twice, also at once, it is there once. */
export const addRule = async (deps: Deps, request: AddRuleRequest): Promise<Outcome<RuleMessage>> => {
  const actor = readActor(request.actor);
  const refusal = refuseActor(actor, readRuleKind(request.kind), request.organisationIds[0] ?? '');
  if (refusal) return refused(refusal);
  const read = await readRule(deps, request, actor);
  if (!read.ok) return read;
  const settings = await toldBy(deps);
  const rule = await saidBefore(deps, { rule: read.value, dated: request.since !== undefined }, settings);
  const found = await deps.kept.rules.get(rule.id);
  if (found) return ok(ruleMessage(found, deps.clock(), settings));
  await ruleChanging(deps, rule);
  const kept = await keep(deps, rule);
  if (!kept) return refused(fault('overloaded', { subject, subjectId: rule.id }));
  await followRule(deps, rule, actor.requestId);
  return ok(ruleMessage(kept, deps.clock(), settings));
};

/** A rule that others made is not known to be there. */
const findRule = async (deps: Deps, id: string, actor: Actor): Promise<Outcome<Stored<KeptRule>>> => {
  const found = await deps.kept.rules.get(id);
  const known =
    found &&
    (may(actor, 'curate') || found.document.madeFor.some((own) => may(actor, 'write', { owners: [own] })));
  return known ? ok(found) : refused(fault('not-found', { subject, subjectId: id.slice(0, 80) }));
};

export const getRule = async (deps: Deps, request: GetRuleRequest): Promise<Outcome<RuleMessage>> => {
  const found = await findRule(deps, request.id, readActor(request.actor));
  if (!found.ok) return found;
  const settings = await toldBy(deps);
  return ok(ruleMessage(found.value, deps.clock(), settings));
};

export const removeRule = async (
  deps: Deps,
  request: RemoveRuleRequest,
): Promise<Outcome<RemoveRuleResponse>> => {
  const actor = readActor(request.actor);
  const about = { subject, subjectId: request.id.slice(0, 80) };
  const found = await findRule(deps, request.id, actor);
  if (!found.ok) return found;
  const { document, version } = found.value;
  if (request.ifVersion !== undefined && request.ifVersion !== version)
    return refused(fault('conflict', { ...about, currentVersion: version }));
  await ruleChanging(deps, document);
  const result = await deps.kept.rules.delete(document.id, { ifVersion: version });
  if (result.kind === 'conflict')
    return refused(fault('conflict', { ...about, currentVersion: result.current }));
  await followRule(deps, document, actor.requestId);
  return ok({});
};

type Read = (limit: number, cursor: string | undefined) => Promise<Page<KeptRule>>;

const reading = (
  { kept: { rules } }: Deps,
  actor: Actor,
  organisationId: string | undefined,
): Outcome<Read> => {
  const by =
    (index: string, id: string): Read =>
    (limit, cursor) =>
      rules.query({ index, equals: [id], limit, ...(cursor === undefined ? {} : { cursor }) });
  if (may(actor, 'curate')) {
    if (organisationId !== undefined) return ok(by('ofOrganisation', organisationId));
    return ok((limit, after) => rules.all({ limit, ...(after === undefined ? {} : { after }) }));
  }
  if (organisationId === undefined) return refused(invalid({ field: 'organisation', rule: 'required' }));
  return may(actor, 'write', { owners: [organisationId] })
    ? ok(by('madeFor', organisationId))
    : refused(fault('forbidden', { subject: 'organisation', subjectId: organisationId.slice(0, 80) }));
};

/** Pages that are read for one, where most rules are of other kinds. */
const mostRead = 20;

/** Never more than is asked for, so that the cursor stands right behind the last one. */
const readOfKinds = async (
  read: Read,
  kinds: readonly string[],
  { limit, cursor }: { readonly limit: number; readonly cursor: string | undefined },
): Promise<Page<KeptRule>> => {
  const items: Stored<KeptRule>[] = [];
  let next = cursor;
  for (let pages = 0; pages < mostRead && items.length < limit; pages += 1) {
    const page = await read(limit - items.length, next);
    items.push(...page.items.filter(({ document }) => kinds.length === 0 || kinds.includes(document.kind)));
    next = page.next;
    if (next === undefined) break;
  }
  return { items, ...(next === undefined ? {} : { next }) };
};

export const listRules = async (
  deps: Deps,
  { actor, organisationId, limit, cursor, kinds }: ListRulesRequest,
): Promise<Outcome<ListRulesResponse>> => {
  const read = reading(deps, readActor(actor), organisationId);
  if (!read.ok) return read;
  const badLimit = refuseLimit(limit);
  if (badLimit) return refused(badLimit);
  const wanted = kinds.flatMap((kind) => readRuleKind(kind) ?? []);
  const [page, settings] = await Promise.all([
    readOfKinds(read.value, wanted, { limit, cursor }),
    toldBy(deps),
  ]);
  const now = deps.clock();
  return ok({ rules: page.items.map((stored) => ruleMessage(stored, now, settings)), next: page.next });
};
