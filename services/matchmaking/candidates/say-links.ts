// What is said of the past collaborations of a pair: what both did together, and who worked with both.
import { msPerDay } from '../../platform/day-number.ts';
import type { Campus } from '../campus/campus.ts';
import { sharedPartners } from '../graph/shared-partners.ts';
import type { LinkFacts, LinksSaid } from '../scoring/pair-facts.ts';

/** Named of those who worked with both. */
const mostNearest = 3;

/** What is dated ahead, as the end of what lasts, is of today. */
const yearOf = (at: number, today: number): number =>
  new Date(Math.min(at, today) * msPerDay).getUTCFullYear();

type Saying = Pick<Campus, 'works' | 'organisation'>;

const said = (
  { works: { graph }, organisation }: Saying,
  ids: readonly [string, string],
  today: number,
): LinksSaid => {
  const [a, b] = [graph.find(ids[0]), graph.find(ids[1])];
  const together = graph.together(a, b);
  /** What links two may be what one of them told in confidence. */
  const isNamed = (one: number, other: number): boolean =>
    graph.isNamed(one) || graph.isNamed(other) || graph.together(one, other) !== undefined;
  const partners = sharedPartners(graph.links(today), a, b)
    .filter((partner) => isNamed(a, partner) && isNamed(b, partner))
    .map(graph.idOf)
    // Who is kept for animators is not even counted.
    .filter((id) => (organisation(id)?.visibility ?? 'animators') !== 'animators');
  return {
    ...(together ? { together: together.at === undefined ? {} : { year: yearOf(together.at, today) } } : {}),
    partners: partners.length,
    nearest: partners.slice(0, mostNearest),
  };
};

/** With what is said of them, for whoever is told of the pair. `today`: days since 1970-01-01. */
export const sayLinks = (
  links: LinkFacts | undefined,
  campus: Saying,
  { ids, today }: { readonly ids: readonly [string, string]; readonly today: number },
): LinkFacts | undefined => links && { ...links, said: said(campus, ids, today) };
