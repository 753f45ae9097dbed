// Answers questions about suggestions: of an organisation, or one.
import type {
  GetSuggestionRequest,
  ListSuggestionsRequest,
  ListSuggestionsResponse,
  Suggestion as SuggestionMessage,
} from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { readActor } from '../platform/access/actor-message.ts';
import { may } from '../platform/access/may.ts';
import { dayNumber } from '../platform/day-number.ts';
import { dayOf } from '../platform/local-day.ts';
import type { Stored } from '../platform/document-store/document-store.ts';
import { decodeCursor, encodeCursor, type Place } from '../platform/document-store/cursor.ts';
import { fault, invalid, ok, type Outcome, refused } from '../platform/faults/fault.ts';
import { refuseLimit } from '../platform/faults/refuse-limit.ts';
import { type Lately, rememberLately } from '../platform/remember-lately.ts';
import { linkFacts } from './candidates/link-facts.ts';
import { sayLinks } from './candidates/say-links.ts';
import type { Deps } from './deps.ts';
import { announceDone } from './emit-suggestion-changed.ts';
import { publishedRound } from './kept/published.ts';
import { nextYardstick } from './kept/yardstick.ts';
import type { Viewer, Yardstick } from './scoring/view.ts';
import { readAnswer, suggestionMessage } from './suggestion-messages-api.ts';
import { firstShown } from './suggestions/answer-suggestion.ts';
import { answeredBy } from './suggestions/answered-by.ts';
import { fileSuggestion } from './suggestions/file-suggestion.ts';
import { seenIn } from './suggestions/in-round.ts';
import { type Circle, liveOf, type SeenSuggestion } from './suggestions/live-of.ts';
import type { Answer, Suggestion } from './suggestions/suggestion.ts';
import { isOut, versionFor, viewerAs, viewerOf } from './suggestions/viewer.ts';

const subject = 'suggestion';

/** The round that members see, 0 for none, by what its pairs are judged, and on which day. */
export interface RoundReading {
  readonly round: number;
  readonly yardstick: Yardstick;
  /** Of the document that says both; absent where nothing is published yet. */
  readonly publishedVersion?: number;
  /** YYYY-MM-DD of the campus; of UTC where nobody said its time zone yet. */
  readonly day: string;
}

type Reads = Pick<Deps, 'kept' | 'clock' | 'timeZone'>;

export const readingOf = async ({ kept, clock, timeZone }: Reads): Promise<RoundReading> => {
  const [published, zone] = await Promise.all([
    publishedRound(kept.published),
    timeZone().catch(() => 'UTC'),
  ]);
  return {
    round: published?.document.round ?? 0,
    yardstick: published?.document.yardstick ?? (await nextYardstick(kept)),
    ...(published ? { publishedVersion: published.version } : {}),
    day: dayOf(clock(), zone),
  };
};

/** Itself before the round that is seen: what it says of a later one is never taken for that of an earlier one. */
export const readSuggestion = async (
  deps: Reads & Pick<Deps, 'suggestions'>,
  id: string,
): Promise<{ readonly found: SeenSuggestion | undefined; readonly reading: RoundReading }> => {
  const stored = await deps.suggestions.get(id);
  const reading = await readingOf(deps);
  const found = stored && {
    document: seenIn(stored.document, reading.round),
    version: stored.version,
    kept: stored.document,
  };
  return { found, reading };
};

/** As they stand once the time a member first saw them is kept; another writer's word at that moment goes first. */
export const rememberShown = async (
  deps: Pick<Deps, 'suggestions' | 'clock'>,
  items: readonly SeenSuggestion[],
  organisationId: string,
): Promise<readonly Stored<Suggestion>[]> => {
  const at = deps.clock().toISOString();
  const shown = items.flatMap(({ document, version, kept }) => {
    const next = firstShown(document, organisationId, at);
    return next ? [{ document: fileSuggestion(next), version: version + 1, kept }] : [];
  });
  if (shown.length === 0) return items;
  const results = await deps.suggestions.batch(
    shown.map(({ document, version, kept }) => ({
      put: document,
      ifVersion: version - 1,
      events: announceDone(kept, document, version),
    })),
  );
  const written = shown.filter((_, index) => results[index]?.kind === 'written');
  const byId = new Map(written.map((stored) => [stored.document.id, stored]));
  return items.map((stored) => byId.get(stored.document.id) ?? stored);
};

/** A few kilobytes each. */
const mostTold = 12_000;
/** By the campus, from which all else comes that is told. */
const toldLately = new WeakMap<object, Lately<SuggestionMessage>>();

const toldOn = (campus: Deps['campus']): Lately<SuggestionMessage> => {
  const known = toldLately.get(campus) ?? rememberLately<SuggestionMessage>(mostTold);
  toldLately.set(campus, known);
  return known;
};

/**
 * As this viewer may know it, made anew only where anything that it is made of has changed. Partners in common are those of today: what is said of them has to go with a collaboration
 * that is kept from members now, also where the pair was withdrawn since. A call counts while it is open and fits both.
 */
export const tellSuggestion = (
  { campus, clock }: Pick<Deps, 'campus' | 'clock'>,
  { document, version }: Stored<Suggestion>,
  { viewer, day, publishedVersion, ...reading }: RoundReading & { readonly viewer: Viewer },
): SuggestionMessage => {
  const { links: then, call: shared, ...facts } = document.facts;
  const { graph } = campus.works;
  const [ids, today] = [document.organisationIds, dayNumber(clock())];
  const linking = { links: graph.links(today), find: graph.find };
  const links = sayLinks(then && linkFacts(linking, ids, then.walk), campus, { ids, today });
  const call = shared === undefined ? undefined : campus.calls.openOn(day)(...ids);
  const lately = toldOn(campus);
  const side = viewer.kind === 'side' ? viewer.side : viewer.kind;
  const key = `${document.id} ${version} ${side} ${publishedVersion} ${JSON.stringify([links, call])}`;
  const before = publishedVersion === undefined ? undefined : lately.get(key);
  if (before) return before;
  const now = {
    ...document,
    facts: { ...facts, ...(links ? { links } : {}), ...(call === undefined ? {} : { call }) },
  };
  const told = suggestionMessage(now, versionFor(document, version, viewer), { viewer, ...reading });
  if (publishedVersion !== undefined) lately.put(key, told);
  return told;
};

const list = 'listed';

/** With what this reader is told: by that alone it is ordered, for an order by more would tell more. */
interface Listed {
  readonly seen: SeenSuggestion;
  readonly told: SuggestionMessage;
}

/** Ties by id, as the greater ones come first. */
const bestFirst = ({ told: a }: Listed, { told: b }: Listed): number =>
  b.score - a.score || (a.id < b.id ? 1 : -1);

interface PageStart {
  readonly round: number;
  readonly after: Place;
}

/** `round:` and the place in the list: pages of one list are of one round. */
const readCursor = (cursor: string): PageStart | undefined => {
  const [, round, inner] = /^(\d{1,9}):(.+)$/s.exec(cursor) ?? [];
  return round === undefined || inner === undefined
    ? undefined
    : { round: Number(round), after: decodeCursor(list, true, inner) };
};

const writeCursor = (round: number, { id, score }: SuggestionMessage): string =>
  `${round}:${encodeCursor(list, { id, order: score })}`;

const isBehind =
  (place: Place) =>
  ({ told: { id, score } }: Listed): boolean =>
    score === place.order ? id < place.id : score < Number(place.order);

const refusedCursor = (rule: 'malformed' | 'not-allowed', because?: string): Outcome<never> =>
  refused(
    invalid({
      field: 'cursor',
      rule,
      parameters: {
        ...(because === undefined ? {} : { because }),
        expected: 'the cursor of an earlier page of the same list',
      },
    }),
  );

interface Filter {
  readonly atLeastScore: number;
  /** Undefined: not answered yet; empty: whatever. */
  readonly answers: readonly (Answer | undefined)[];
  readonly organisationId: string;
}

/** Which round was published when it was last read, by the collection that says it. */
const roundsRead = new WeakMap<object, number>();

/**
 * All of one round, and what is asked for by an answer also where it is withdrawn. It is read of the round that was
 * published the last time, and again where that is not the one that is published afterwards.
 */
const listedNow = async (
  deps: Reads & Pick<Deps, 'suggestions'>,
  { organisationId, answers }: Filter,
  circle: Circle,
): Promise<{ readonly reading: RoundReading; readonly all: readonly SeenSuggestion[] }> => {
  const { published } = deps.kept;
  let round = roundsRead.get(published) ?? (await readingOf(deps)).round;
  for (;;) {
    const live = await liveOf(deps, organisationId, round, circle);
    const gone = await answeredBy(deps, organisationId, answers, { round, circle });
    const reading = await readingOf(deps);
    roundsRead.set(published, reading.round);
    if (reading.round === round) {
      const seen = new Set(live.map(({ document }) => document.id));
      return { reading, all: [...live, ...gone.filter(({ document }) => !seen.has(document.id))] };
    }
    round = reading.round;
  }
};

const passes = (
  { seen: { document }, told }: Listed,
  { atLeastScore, answers, organisationId }: Filter,
): boolean => {
  const own = document.sides.find((side) => side.organisationId === organisationId);
  return told.score >= atLeastScore && (answers.length === 0 || answers.includes(own?.answer));
};

export const listSuggestions = async (
  deps: Deps,
  request: ListSuggestionsRequest,
): Promise<Outcome<ListSuggestionsResponse>> => {
  const actor = readActor(request.actor);
  const { organisationId, limit, atLeastScore } = request;
  if (!may(actor, 'read-hidden', { owners: [organisationId] }))
    return refused(fault('forbidden', { subject: 'organisation', subjectId: organisationId.slice(0, 80) }));
  const badLimit = refuseLimit(limit);
  if (badLimit) return refused(badLimit);
  const from = request.cursor === undefined ? undefined : readCursor(request.cursor);
  if (request.cursor !== undefined && !from) return refusedCursor('malformed');
  const isMember = !may(actor, 'read-hidden', { owners: [] });
  const filter = { atLeastScore, answers: request.answers.map(readAnswer), organisationId };
  const { reading, all } = await listedNow(deps, filter, isMember ? 'members' : 'all');
  // What that page was of is no more: going on would mix two rounds.
  if (from && from.round !== reading.round) return refusedCursor('not-allowed', 'another-round');
  const tell = (stored: Stored<Suggestion>): SuggestionMessage => {
    const viewer = viewerAs(actor, stored.document.organisationIds, organisationId);
    return tellSuggestion(deps, stored, { viewer, ...reading });
  };
  const passing = all
    .map((seen): Listed => ({ seen, told: tell(seen) }))
    .toSorted(bestFirst)
    .filter(from ? isBehind(from.after) : () => true)
    .filter((one) => passes(one, filter));
  const page = passing.slice(0, limit);
  const seen = page.map((one) => one.seen);
  const shown = isMember ? await rememberShown(deps, seen, organisationId) : seen;
  const last = page.at(-1)?.told;
  const next = last && passing.length > limit ? writeCursor(reading.round, last) : undefined;
  // What is as it was is told as it was.
  const items = page.map(({ seen: before, told }, at) => {
    const now = shown[at] ?? before;
    return now === before ? told : tell(now);
  });
  return ok({ items, next });
};

export const getSuggestion = async (
  deps: Deps,
  request: GetSuggestionRequest,
): Promise<Outcome<SuggestionMessage>> => {
  const actor = readActor(request.actor);
  const { found, reading } = await readSuggestion(deps, request.id);
  const viewer = found && viewerOf(actor, found.document);
  const about = { subject, subjectId: request.id.slice(0, 80) };
  if (!viewer || !isOut(found.document, viewer)) return refused(fault('not-found', about));
  const [shown = found] =
    viewer.kind === 'side'
      ? await rememberShown(deps, [found], found.document.organisationIds[viewer.side])
      : [found];
  return ok(tellSuggestion(deps, shown, { viewer, ...reading }));
};
