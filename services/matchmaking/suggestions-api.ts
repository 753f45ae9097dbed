// Answers questions about suggestions: of an organisation, or one.
import type {
  GetSuggestionRequest,
  ListSuggestionsRequest,
  ListSuggestionsResponse,
  Suggestion as SuggestionMessage,
} from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { readActor } from '../platform/access/actor-message.ts';
import { may } from '../platform/access/may.ts';
import type { Stored } from '../platform/document-store/document-store.ts';
import { fault, invalid, ok, type Outcome, refused } from '../platform/faults/fault.ts';
import { refuseLimit } from '../platform/faults/refuse-limit.ts';
import type { Deps } from './deps.ts';
import { announceSuggestion } from './emit-suggestion-changed.ts';
import { publishedRound } from './kept/published.ts';
import { nextYardstick } from './kept/yardstick.ts';
import type { Viewer, Yardstick } from './scoring/view.ts';
import { readAnswer, suggestionMessage } from './suggestion-messages-api.ts';
import { firstShown } from './suggestions/answer-suggestion.ts';
import { fileSuggestion } from './suggestions/file-suggestion.ts';
import type { Answer, KeptSuggestion } from './suggestions/suggestion.ts';
import { isOut, viewerAs, viewerOf } from './suggestions/viewer.ts';

const subject = 'suggestion';

/** The round that members see, 0 for none, and by what its pairs are judged. */
export const readingOf = async ({
  kept,
}: Pick<Deps, 'kept'>): Promise<{ readonly round: number; readonly yardstick: Yardstick }> => {
  const published = (await publishedRound(kept.published))?.document;
  return {
    round: published?.round ?? 0,
    yardstick: published?.yardstick ?? (await nextYardstick(kept)),
  };
};

/** As they stand once the time a member first saw them is kept; another writer's word at that moment goes first. */
export const rememberShown = async (
  deps: Pick<Deps, 'suggestions' | 'clock'>,
  items: readonly Stored<KeptSuggestion>[],
  organisationId: string,
): Promise<readonly Stored<KeptSuggestion>[]> => {
  const at = deps.clock().toISOString();
  const shown = items.flatMap(({ document, version }) => {
    const next = firstShown(document, organisationId, at);
    return next ? [{ document: fileSuggestion(next), version: version + 1 }] : [];
  });
  if (shown.length === 0) return items;
  const results = await deps.suggestions.batch(
    shown.map(({ document, version }) => ({
      put: document,
      ifVersion: version - 1,
      events: announceSuggestion(document, version),
    })),
  );
  const written = shown.filter((_, index) => results[index]?.kind === 'written');
  const byId = new Map(written.map((stored) => [stored.document.id, stored]));
  return items.map((stored) => byId.get(stored.document.id) ?? stored);
};

/** `round:` and the store's own: pages of one list are of one round, also when another is published meanwhile. */
const readCursor = (cursor: string): { readonly round: number; readonly inner: string } | undefined => {
  const [, round, inner] = /^(\d{1,9}):(.+)$/s.exec(cursor) ?? [];
  return round === undefined || inner === undefined ? undefined : { round: Number(round), inner };
};

interface Filter {
  readonly atLeastScore: number;
  /** Undefined: not answered yet; empty: whatever. */
  readonly answers: readonly (Answer | undefined)[];
  readonly organisationId: string;
}

const passes = (
  { document }: Stored<KeptSuggestion>,
  told: SuggestionMessage,
  { atLeastScore, answers, organisationId }: Filter,
): boolean => {
  const own = document.sides.find((side) => side.organisationId === organisationId);
  return told.score >= atLeastScore && (answers.length === 0 || answers.includes(own?.answer));
};

const viewerIn = (
  actor: ReturnType<typeof readActor>,
  { document }: Stored<KeptSuggestion>,
  organisationId: string,
): Viewer => viewerAs(actor, document.organisationIds, organisationId);

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
  if (request.cursor !== undefined && !from)
    return refused(invalid({ field: 'cursor', rule: 'malformed', parameters: { expected: 'a cursor' } }));
  const filter = { atLeastScore, answers: request.answers.map(readAnswer), organisationId };
  const isMember = !may(actor, 'read-hidden', { owners: [] });
  const now = await readingOf(deps);
  const reading = { ...now, round: from?.round ?? now.round };
  const key = `${isMember ? '' : 'all:'}${organisationId}:${reading.round}`;
  const items: SuggestionMessage[] = [];
  let cursor = from?.inner;
  do {
    const page = await deps.suggestions.query({
      index: 'listed',
      equals: [key],
      limit: limit - items.length,
      ...(cursor === undefined ? {} : { cursor }),
    });
    const told = (stored: Stored<KeptSuggestion>): SuggestionMessage =>
      suggestionMessage(stored.document, stored.version, {
        viewer: viewerIn(actor, stored, organisationId),
        ...reading,
      });
    const passing = page.items.filter((stored) => passes(stored, told(stored), filter));
    const shown = isMember ? await rememberShown(deps, passing, organisationId) : passing;
    items.push(...shown.map(told));
    cursor = page.next;
  } while (cursor !== undefined && items.length < limit);
  return ok({ items, next: cursor === undefined ? undefined : `${reading.round}:${cursor}` });
};

export const getSuggestion = async (
  deps: Deps,
  request: GetSuggestionRequest,
): Promise<Outcome<SuggestionMessage>> => {
  const actor = readActor(request.actor);
  const found = await deps.suggestions.get(request.id);
  const viewer = found && viewerOf(actor, found.document);
  const about = { subject, subjectId: request.id.slice(0, 80) };
  if (!viewer) return refused(fault('not-found', about));
  const reading = await readingOf(deps);
  if (!isOut(found.document, viewer, reading.round)) return refused(fault('not-found', about));
  const [shown = found] =
    viewer.kind === 'side'
      ? await rememberShown(deps, [found], found.document.organisationIds[viewer.side])
      : [found];
  return ok(suggestionMessage(shown.document, shown.version, { viewer, ...reading }));
};
