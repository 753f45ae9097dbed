// The queue as it stands: what needs a person now, most useful first, without what was put aside.
import { msPerDay } from '../platform/day-number.ts';
import { dayOf, endOfDay } from '../platform/local-day.ts';
import type { KnownIntroduction, KnownOrganisation } from './campus/known.ts';
import type { Deps } from './deps.ts';
import type { Duplicate } from './duplicates/find-duplicates.ts';
import { pairKey } from './duplicates/organisation-names.ts';
import { type Holdings, type ProposedMerge, proposeMerge } from './duplicates/propose-merge.ts';
import { isIntroduced } from './introductions/party.ts';
import { hasEnded } from './introductions/where-allowed.ts';
import { readAll, readWhile } from './kept/read-pages.ts';
import { type Claim, isLive } from './queue/claim-item.ts';
import { type CampusFacts, collectItems } from './queue/collect-items.ts';
import { mayNeedSomebody } from './queue/item-of-introduction.ts';
import type { IntroductionSummary } from './queue/introduction-summary.ts';
import type { QueueItem } from './queue/item.ts';
import { type PutAside, withoutAside } from './queue/put-aside.ts';
import { rankItems } from './queue/rank-items.ts';

type Campus = Deps['campus'];

/** Its suggestion was withdrawn while it was under way: something forbids the pair since. */
const heldUp = ({ suggestions }: Campus, of: KnownIntroduction): Pick<IntroductionSummary, 'heldUp'> => {
  const suggestion = of.suggestionId === undefined ? undefined : suggestions.get(of.suggestionId);
  if (!suggestion || suggestion.proposed || isIntroduced(of)) return {};
  return { heldUp: { by: 'rule', since: of.summary.since, organisationIds: [] } };
};

const withheld = (campus: Campus, of: KnownIntroduction): Pick<IntroductionSummary, 'withheldIds'> =>
  of.stage === 'agreed' ? { withheldIds: of.organisationIds.filter((id) => campus.refusesContact(id)) } : {};

/** The same one where there is nothing around it to know: as for most. */
const summaryOf = (campus: Campus, of: KnownIntroduction): IntroductionSummary => {
  const around = { ...heldUp(campus, of), ...withheld(campus, of) };
  return Object.keys(around).length === 0 ? of.summary : { ...of.summary, ...around };
};

const summariesOf = (campus: Campus, now: Date): readonly IntroductionSummary[] => {
  const found: IntroductionSummary[] = [];
  for (const one of campus.introductions.all())
    if (mayNeedSomebody(one.summary, now)) found.push(summaryOf(campus, one));
  return found;
};

const sinceOf = (campus: Campus, { organisationIds }: Duplicate): string =>
  organisationIds
    .map((id) => campus.organisations.get(id)?.since ?? '')
    .toSorted()
    .at(-1) ?? '';

const holdingsOf = (campus: Campus, { id, since }: Pick<KnownOrganisation, 'id' | 'since'>): Holdings => ({
  id,
  since,
  members: campus.membersOf(id).length,
  statements: campus.statementCount(id),
  texts: 0,
});

const mergeOf = (campus: Campus, organisationIds: readonly string[]): ProposedMerge | undefined => {
  const [a, b] = organisationIds.map((id) => campus.organisations.get(id));
  return a && b ? proposeMerge(holdingsOf(campus, a), holdingsOf(campus, b)) : undefined;
};

/** What the one that goes is being introduced to ends with it. */
const toldOfMerge = (campus: Campus, organisationIds: readonly string[]): readonly string[] => {
  const goes = mergeOf(campus, organisationIds)?.goes;
  const underWay = goes === undefined ? [] : campus.introductionsOf(goes);
  const knowing = underWay
    .filter((one) => one.stage !== 'requested' && !hasEnded(one))
    .flatMap(({ summary: { parties } }) => parties.filter(({ told, answer }) => told || answer === 'agreed'));
  return [...new Set(knowing.map(({ organisationId }) => organisationId))].filter((id) => id !== goes);
};

const stillHere = (campus: Campus, ids: readonly string[]): boolean => ids.every((id) => campus.isHere(id));

/** Only statements that end within the month are looked at: reading a time zone's days costs. */
const expiringSoon = (campus: Campus, now: Date, zone: string): CampusFacts['statements'] => {
  const [today, last] = [dayOf(now, zone), dayOf(new Date(now.getTime() + 15 * msPerDay), zone)];
  return [...campus.statements.all()].flatMap(({ id, organisationId, expiresOn, expired }) =>
    expiresOn === undefined ||
    expired ||
    expiresOn < today ||
    expiresOn > last ||
    !campus.isHere(organisationId)
      ? []
      : [{ statementId: id, organisationId, expiresAt: endOfDay(expiresOn, zone).toISOString() }],
  );
};

const uncoveredOf = (campus: Campus, survey: Awaited<ReturnType<Deps['survey']>>): CampusFacts['uncovered'] =>
  survey.sources.flatMap(({ id, kind, organisationIds, conceptIds }) => {
    const [statement, organisation] = [campus.statements.get(id), campus.organisations.get(id)];
    const of = kind === 'offer' || kind === 'need' ? 'statement' : kind === 'text' ? kind : 'organisation';
    const isKnown = of !== 'statement' || (statement !== undefined && !statement.expired);
    if (conceptIds.length > 0 || !isKnown) return [];
    // Not when the survey was made: the first one is as old as this service's start.
    const since = (statement ?? organisation)?.since;
    return [{ of, id, organisationIds, ...(since ? { since } : {}) }];
  });

const factsNow = async (deps: Deps, now: Date): Promise<CampusFacts> => {
  const { campus } = deps;
  const zone = await deps.timeZone();
  const [survey, duplicates, apart] = await Promise.all([
    deps.survey(),
    deps.duplicates(),
    readAll(deps.kept.notSame),
  ]);
  const isTwo = new Set(apart.map(({ organisationIds: [a = '', b = ''] }) => pairKey(a, b)));
  return {
    introductions: summariesOf(campus, now),
    leftOut: survey.leftOut.filter(({ organisationId }) => campus.isHere(organisationId)),
    duplicates: duplicates
      .filter(({ organisationIds }) => stillHere(campus, organisationIds))
      .filter(({ organisationIds }) => !isTwo.has(pairKey(...organisationIds)))
      .map((one) => ({
        ...one,
        since: sinceOf(campus, one),
        mergeTells: toldOfMerge(campus, one.organisationIds),
      })),
    statements: expiringSoon(campus, now, zone),
    uncovered: uncoveredOf(campus, survey),
  };
};

export interface QueueNow {
  /** Most useful first. */
  readonly items: readonly QueueItem[];
  /** By item, those that hold. */
  readonly claims: ReadonlyMap<string, Claim>;
  readonly now: Date;
}

export const queueNow = async (deps: Deps): Promise<QueueNow> => {
  await deps.campus.awaited.until([], deps.stopping.signal);
  const now = deps.clock();
  const today = dayOf(now, await deps.timeZone());
  const lasting = { index: 'lasting', equals: ['campus'] };
  const [facts, asides, claims] = await Promise.all([
    factsNow(deps, now),
    readWhile(deps.kept.asides, lasting, ({ backOn }) => today < backOn),
    readWhile(deps.kept.claims, lasting, (claim) => isLive(claim, now)),
  ]);
  const aside = new Map(asides.map((one): [string, PutAside] => [one.itemId, one]));
  const items = withoutAside(collectItems(facts, now), aside, today);
  return {
    items: rankItems(items, now),
    claims: new Map(claims.map((claim) => [claim.itemId, claim])),
    now,
  };
};

/** Which of two that look the same would stay. */
export const staysOf = (campus: Campus, { kind, subject }: QueueItem): string | undefined =>
  kind === 'duplicate' ? mergeOf(campus, subject.organisationIds)?.stays : undefined;
