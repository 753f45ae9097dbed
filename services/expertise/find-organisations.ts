// Answers the questions put to the index: who knows about a text, who answers a source, why a pair fits.
import type { Actor, Visibility } from '../platform/access/actor.ts';
import { clearance, may, sees } from '../platform/access/may.ts';
import { cutQuotes } from './cut-quotes.ts';
import { questionOf, readQuestion } from './question.ts';
import { rankOrganisations } from './rank-organisations.ts';
import type { Place, Ranked } from './rank-organisations.ts';
import { scorePair, sharedTerms, shownScore, strongest } from './score-pair.ts';
import type { Shared } from './score-pair.ts';
import { asksBack, scoreSources } from './score-sources.ts';
import { foundIn } from './source.ts';
import type { Extract, SourceKind } from './source.ts';
import type { Entry, SourceIndex } from './source-index.ts';

const mostEvidence = 5;
const mostTerms = 8;

export interface Evidence {
  readonly entry: Entry;
  readonly score: number;
  readonly terms: readonly string[];
  readonly quotes: readonly Extract[];
}

export interface Found {
  readonly id: string;
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

export interface FoundPage {
  readonly found: readonly Found[];
  /** Place of the last one, where there are more. */
  readonly next?: Place;
}

const present = (
  { sources, ...ranked }: Ranked,
  sharedWith: (entry: Entry) => Shared,
  { postings }: SourceIndex,
  quotes: number,
): Found => ({
  id: ranked.id,
  score: shownScore(ranked.weight),
  evidence: sources.slice(0, mostEvidence).map(({ entry, score }) => {
    const shared = sharedWith(entry);
    return {
      entry,
      score: shownScore(score),
      terms: strongest(shared, postings.stemOf, mostTerms),
      quotes: quotes === 0 ? [] : cutQuotes(entry, shared, quotes),
    };
  }),
});

/** Whether this actor may find what is seen in a circle or belongs to some; decided once for each circle. */
const finder = (actor: Actor, { standings }: SourceIndex) => {
  const circle = clearance(actor);
  const own = new Set(actor.memberships.map(({ of }) => standings.numberOf(of)));
  const belongs = (owners: readonly number[]): boolean =>
    own.size > 0 && owners.some((owner) => own.has(owner) || own.has(standings.standIns()[owner] ?? owner));
  const mayFind = (visibility: Visibility, owners: readonly number[]): boolean =>
    sees(circle, visibility) || belongs(owners);
  return { circle, mayFind };
};

/** "Who here knows about this?" What the actor may not see is neither found nor counted anywhere. */
export const search = (
  index: SourceIndex,
  asked: { readonly actor: Actor; readonly text: string; readonly limit: number; readonly after?: Place },
): FoundPage => {
  const { actor, text, limit, after } = asked;
  if (!may(actor, 'read', { visibility: 'public' })) return { found: [] };
  const { circle, mayFind } = finder(actor, index);
  const view = index.view(circle);
  const question = readQuestion(text, actor.locale, index, view);
  const scored = scoreSources(index, view, question, ({ source, owners }) =>
    mayFind(foundIn(source), owners),
  );
  const { standings } = index;
  const ranked = rankOrganisations(scored, {
    standIns: standings.standIns(),
    idOf: standings.idOf,
    names: (organisation) => mayFind(standings.visibilityOf(organisation), [organisation]),
    limit,
    ...(after ? { after } : {}),
  });
  const page = ranked.slice(0, limit);
  const last = page.at(-1);
  return {
    found: page.map((one) =>
      present(one, (entry) => sharedTerms(question, entry, view, false), index, mostEvidence),
    ),
    ...(last && ranked.length > limit ? { next: { weight: last.weight, id: last.id } } : {}),
  };
};

/** Organisations whose sources answer this one, other than those that stand behind it. Every visibility counts. */
export const similar = (
  index: SourceIndex,
  asked: { readonly sourceId: string; readonly kinds: ReadonlySet<SourceKind>; readonly limit: number },
): readonly Found[] => {
  const asker = index.get(asked.sourceId);
  if (!asker) return [];
  const view = index.view('animators');
  const question = questionOf(asker, view);
  const { standings } = index;
  const standIns = standings.standIns();
  const behind = new Set(asker.owners.map((owner) => standIns[owner] ?? owner));
  const admits = (entry: Entry): boolean =>
    entry !== asker && (asked.kinds.size === 0 || asked.kinds.has(entry.source.kind));
  const ranked = rankOrganisations(scoreSources(index, view, question, admits, asker), {
    standIns,
    idOf: standings.idOf,
    names: (organisation) => !behind.has(organisation),
    limit: asked.limit,
  });
  const sharedWith = (entry: Entry): Shared => sharedTerms(question, entry, view, asksBack(asker, entry));
  return ranked.slice(0, asked.limit).map((one) => present(one, sharedWith, index, 0));
};

export interface Explained {
  readonly score: number;
  readonly terms: readonly string[];
  readonly asking: { readonly entry: Entry; readonly quotes: readonly Extract[] } | undefined;
  readonly answering: { readonly entry: Entry; readonly quotes: readonly Extract[] } | undefined;
}

const mostQuotesOfASide = 3;

/** How well one source answers another, and by which words. */
export const explain = (index: SourceIndex, askingId: string, answeringId: string): Explained => {
  const asking = index.get(askingId);
  const answering = index.get(answeringId);
  if (!asking || !answering) return { score: 0, terms: [], asking: undefined, answering: undefined };
  const { score, shared } = scorePair(asking, answering, index.view('animators'));
  return {
    score: shownScore(score),
    terms: strongest(shared, index.postings.stemOf, mostTerms),
    asking: { entry: asking, quotes: cutQuotes(asking, shared, mostQuotesOfASide) },
    answering: { entry: answering, quotes: cutQuotes(answering, shared, mostQuotesOfASide) },
  };
};
