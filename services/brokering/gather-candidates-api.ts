// Who could take part in a consortium for a call: what the builder is asked, with the words that show what each covers.
import type { Quote } from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import type { CallContext } from '../platform/call-context.ts';
import { ok, type Outcome } from '../platform/faults/fault.ts';
import { findExperts, type FoundExpert } from './ask-expertise-api.ts';
import { forbiddenBy, type Judged, judgePairs, mostJudged } from './ask-matchmaking-api.ts';
import type { Call, Requirement } from './calls/call.ts';
import type { Candidate, ConsortiumTask, Covers } from './consortium/consortium-task.ts';
import type { Deps } from './deps.ts';
import { fitFloor, mayTakePart } from './fit-call.ts';

export interface Wishes {
  readonly pinned: readonly string[];
  readonly removed: readonly string[];
}

export interface Gathered {
  readonly task: ConsortiumTask;
  /** By requirement and organisation, see `quotesKey`. */
  readonly quotes: ReadonlyMap<string, readonly Quote[]>;
  /** By requirement: who comes nearest without covering it, best first. */
  readonly nearest: ReadonlyMap<string, readonly FoundExpert[]>;
}

const quotesKey = (requirementId: string, organisationId: string): string =>
  `${requirementId} ${organisationId}`;

const mostNearest = 3;
/** Of each kind that is required, up to so many that cover nothing else are looked at, too. */
const mostOfKind = 40;

/** By requirement. */
type Found = ReadonlyMap<string, readonly FoundExpert[]>;

/** How near an organisation is to the call as a whole, in 0..1. */
type Nearness = ReadonlyMap<string, number>;

const search = async (deps: Deps, { requirements }: Call, context: CallContext): Promise<Outcome<Found>> => {
  const found = new Map<string, readonly FoundExpert[]>();
  for (const one of requirements) {
    if (one.what !== 'expertise') continue;
    const experts = await findExperts(deps, one.words, context);
    if (!experts.ok) return experts;
    found.set(one.id, experts.value);
  }
  return ok(found);
};

const kindsOf = (requirements: readonly Requirement[]): readonly string[] => [
  ...new Set(requirements.flatMap((one) => (one.what === 'kind' ? [one.kind] : []))),
];

/** Who is pinned, whoever covers something, best first, and those of each required kind, nearest to the call first. */
const choose = (
  deps: Deps,
  call: Call,
  { found, near }: { readonly found: Found; readonly near: Nearness },
  { pinned }: Wishes,
): readonly string[] => {
  const best = new Map<string, number>();
  for (const { organisationId, likeness } of [...found.values()].flat())
    if (likeness >= fitFloor && mayTakePart(deps, call, organisationId))
      best.set(organisationId, (best.get(organisationId) ?? 0) + likeness);
  const covering = [...best].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([id]) => id);
  const kinds = kindsOf(call.requirements);
  // However many kinds are required, each has its share.
  const mostOfEach = Math.min(mostOfKind, Math.floor(mostJudged / 2 / Math.max(1, kinds.length)));
  const ofKinds = kinds.flatMap((kind) =>
    [...deps.campus.organisations.all()]
      .filter((one) => one.kind === kind && mayTakePart(deps, call, one.id))
      .map(({ id }) => id)
      .toSorted((a, b) => (near.get(b) ?? 0) - (near.get(a) ?? 0) || (a < b ? -1 : 1))
      .slice(0, mostOfEach),
  );
  const wished = pinned.filter((id) => mayTakePart(deps, call, id));
  const room = mostJudged - wished.length - ofKinds.length;
  return [...new Set([...wished, ...covering.slice(0, room), ...ofKinds])];
};

const coversOf = (found: Found, organisationId: string): readonly Covers[] =>
  [...found].flatMap(([requirementId, experts]) => {
    const one = experts.find((expert) => expert.organisationId === organisationId);
    return one && one.likeness >= fitFloor
      ? [{ requirementId, likeness: one.likeness, evidence: [quotesKey(requirementId, organisationId)] }]
      : [];
  });

/** Between organisations that are near alike decides how much each is asked for already, and how far from the call it is. */
const exposureOf = (suggested: number, places: number, near: number): number => {
  const asked = suggested + places === 0 ? 1 : suggested / (suggested + places);
  return (asked + 1 - near) / 2;
};

const candidateOf = (
  deps: Deps,
  id: string,
  { found, near, judged }: { readonly found: Found; readonly near: Nearness; readonly judged: Judged },
): Candidate => {
  const { kind = '', poles = [], country } = deps.campus.organisations.get(id) ?? {};
  const { suggested = 0, places = 0 } = judged.organisations.find((one) => one.organisationId === id) ?? {};
  const [pole] = poles;
  return {
    organisationId: id,
    kind,
    ...(pole === undefined ? {} : { pole }),
    ...(country === undefined || country === '' ? {} : { country }),
    isNewcomer: suggested === 0 && deps.campus.introductionsOf(id).length === 0,
    placesLeft: places,
    exposure: exposureOf(suggested, places, near.get(id) ?? 0),
    covers: coversOf(found, id),
  };
};

const requirementOf = (one: Requirement): ConsortiumTask['requirements'][number] => {
  const { id, weight, mandatory } = one;
  const common = { id, weight, mandatory };
  switch (one.what) {
    case 'expertise':
      return { ...common, what: 'expertise' };
    case 'kind':
      return { ...common, what: 'kind', kind: one.kind, atLeast: one.atLeast };
    case 'countries':
      return { ...common, what: 'countries', atLeast: one.atLeast };
  }
};

const endsOf = ([a = '', b = '']: readonly string[]) => ({ a, b });

export const gatherCandidates = async (
  deps: Deps,
  { call, wishes, context }: { readonly call: Call; readonly wishes: Wishes; readonly context: CallContext },
): Promise<Outcome<Gathered>> => {
  const found = await search(deps, call, context);
  if (!found.ok) return found;
  const ofCall = await findExperts(deps, `${call.title}\n\n${call.text}`, context);
  if (!ofCall.ok) return ofCall;
  const near = new Map(ofCall.value.map(({ organisationId, likeness }) => [organisationId, likeness]));
  const ids = choose(deps, call, { found: found.value, near }, wishes);
  const judged = await judgePairs(deps, ids, context);
  if (!judged.ok) return judged;
  const { pairs } = judged.value;
  const task: ConsortiumTask = {
    requirements: call.requirements.map(requirementOf),
    minPartners: call.leastPartners,
    maxPartners: call.mostPartners,
    candidates: ids.map((id) => candidateOf(deps, id, { found: found.value, near, judged: judged.value })),
    forbidden: pairs
      .filter((pair) => forbiddenBy(pair) !== undefined)
      .map(({ organisationIds }) => endsOf(organisationIds)),
    proven: pairs
      .filter(({ linked }) => linked > 0)
      .map(({ organisationIds, linked }) => ({ ...endsOf(organisationIds), strength: linked })),
    ...wishes,
  };
  const experts = [...found.value].flatMap(([requirementId, some]) =>
    some.map((one) => [quotesKey(requirementId, one.organisationId), one.quotes] as const),
  );
  const nearest = [...found.value].map(
    ([requirementId, some]) =>
      [
        requirementId,
        some
          .filter((one) => one.likeness < fitFloor && mayTakePart(deps, call, one.organisationId))
          .slice(0, mostNearest),
      ] as const,
  );
  return ok({ task, quotes: new Map(experts), nearest: new Map(nearest) });
};
