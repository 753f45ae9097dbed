// What is asked for a source or an organisation, and what of the answers is worth keeping. Pure.
import type { Answered, Asked } from '../ask-similar-api.ts';
import type { Campus } from '../campus/campus.ts';
import { type SourceKind, sourceOf } from '../campus/source-of.ts';
import { alike, answered } from '../scoring/thresholds.ts';
import { type Finding, type FoundSource, kinId } from './finding.ts';

/** Organisations kept of a search: a text says less of what somebody wants than a statement does. */
const mostOf: Readonly<Record<SourceKind, number>> = { need: 20, offer: 20, text: 10, description: 10 };
/** Sources of one organisation. */
const mostEach = 3;
/** Below it, a likeness does not even say what was nearest: what one of ten random pairs reaches. */
const nearest = 0.3;
const mostKin = 40;
/** Sources that are named of one that is alike; of one that is less than alike, nothing is told. */
const mostShown = 3;

/** More are asked for than are kept: of some the best source is not what puts them first, and some never agreed. */
const spare = 1.5;
const reachFor =
  (kept: number) =>
  ({ agreeing }: Pick<Campus, 'agreeing'>): number =>
    Math.ceil((spare * kept) / Math.max(agreeing, 0.01));
/** Organisations that a question about a source, or about an organisation as a whole, is to find. */
export const reachForSources = reachFor(20);
export const reachForKin = reachFor(mostKin);

/** Whether one of these agreed to be suggested: for nobody else anything is searched for. */
export const agreed = (organisationIds: readonly string[], campus: Pick<Campus, 'consents'>): boolean =>
  organisationIds.some((id) => campus.consents(id));

/**
 * A need asks offers and knowledge apart: who has written much would leave no place to who offers it. Empty for what is
 * not known: its own event will ask.
 */
export const questionsFor = (sourceId: string, campus: Campus): readonly Asked[] => {
  const source = sourceOf(campus, sourceId);
  if (!source || source.expired || !agreed(source.owners, campus)) return [];
  if (source.kind !== 'need') return [{ id: sourceId, question: { sourceId }, kinds: ['need'] }];
  return [
    { id: sourceId, question: { sourceId }, kinds: ['offer'] },
    { id: `${sourceId} texts`, question: { sourceId }, kinds: ['text', 'organisation'] },
  ];
};

const answersTo = (sourceId: string, of: ReadonlyMap<string, Answered>): readonly Answered[] =>
  [sourceId, `${sourceId} texts`].flatMap((id) => of.get(id) ?? []);

/**
 * The best organisations that agreed to be suggested, each with its best source, and with more where they answer. Of those
 * that agree later, their own search will find it.
 */
const bestOf = ({ sources }: Answered, most: number, campus: Campus): readonly FoundSource[] => {
  const each = new Map<string, number>();
  const best: FoundSource[] = [];
  for (const { sourceId, organisationId, likeness, version } of sources) {
    if (likeness < nearest) break;
    const had = each.get(organisationId) ?? 0;
    if (had >= mostEach || (had > 0 && likeness < answered)) continue;
    if (had === 0 && each.size >= most) continue;
    if (!agreed(sourceOf(campus, sourceId)?.owners ?? [], campus)) continue;
    each.set(organisationId, had + 1);
    best.push({ sourceId, likeness, version });
  }
  return best;
};

export interface Stamp {
  readonly semantics: number;
  readonly at: string;
}

/** What a search for a source came to; undefined where it asks nothing any more. */
export const findingOf = (
  sourceId: string,
  of: ReadonlyMap<string, Answered>,
  campus: Campus,
  { version, semantics, at }: Stamp & { readonly version: number },
): Finding | undefined => {
  const source = sourceOf(campus, sourceId);
  if (!source || source.expired || !agreed(source.owners, campus)) return undefined;
  const hits = answersTo(sourceId, of)
    .flatMap((one) => bestOf(one, mostOf[source.kind], campus))
    .toSorted((a, b) => b.likeness - a.likeness || (a.sourceId < b.sourceId ? -1 : 1));
  const owners = [...source.owners].sort();
  const others = hits.flatMap((hit) => sourceOf(campus, hit.sourceId)?.owners ?? []);
  return {
    id: sourceId,
    version,
    owners,
    others: [...new Set(others)].filter((id) => !owners.includes(id) || owners.length > 1).sort(),
    semantics,
    at,
    hits,
    kin: [],
  };
};

/** Whether there is anything of it that all members may see and that says what it can. */
const isOpen = (organisationId: string, campus: Campus): boolean => {
  const statements = campus.statementsOf(organisationId);
  if (
    statements.some(
      (one) => one.kind === 'offer' && !one.discreet && !one.expired && one.visibility !== 'animators',
    )
  )
    return true;
  if (
    campus.works.worksOf(organisationId).some((one) => one.kind === 'text' && one.visibility !== 'animators')
  )
    return true;
  return (campus.organisation(organisationId)?.visibility ?? 'animators') !== 'animators';
};

const open = ['offer', 'text', 'organisation'] as const;

/** Who is like it, or how these are. */
export const kinQuestion = (id: string, organisationId: string, among?: readonly string[]): Asked => ({
  id,
  question: { organisationId },
  kinds: open,
  openOnly: true,
  ...(among ? { among } : {}),
});

/** Who is like it, on the whole campus and among the partners of its partners. */
export const kinQuestions = (
  organisationId: string,
  partners: readonly string[],
  campus: Campus,
): readonly Asked[] => {
  if (!isOpen(organisationId, campus)) return [];
  const id = kinId(organisationId);
  return [
    kinQuestion(id, organisationId),
    ...(partners.length > 0 ? [kinQuestion(`${id} near`, organisationId, partners)] : []),
  ];
};

export const kinFinding = (
  organisationId: string,
  of: ReadonlyMap<string, Answered>,
  { semantics, at }: Stamp,
): Finding => {
  const id = kinId(organisationId);
  const all = [id, `${id} near`].flatMap((key) => of.get(key)?.found ?? []);
  const kin = [...new Map(all.map((one) => [one.organisationId, one])).values()]
    .filter((one) => one.likeness >= nearest && one.organisationId !== organisationId)
    .toSorted((a, b) => b.likeness - a.likeness || (a.organisationId < b.organisationId ? -1 : 1))
    .slice(0, mostKin)
    .map((one) => ({ ...one, sourceIds: one.sourceIds.slice(0, one.likeness < alike ? 0 : mostShown) }));
  return {
    id,
    version: 0,
    owners: [organisationId],
    others: kin.map((one) => one.organisationId).sort(),
    semantics,
    at,
    hits: [],
    kin,
  };
};
