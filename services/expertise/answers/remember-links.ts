// Remembers what terms mean besides, as long as nothing changes: batches ask for the same terms again and again.
import type { Visibility } from '../../platform/access/actor.ts';
import type { Engine } from '../engine.ts';
import type { IndexView } from '../index/view.ts';
import type { Hears, Link } from '../vocabulary/link-terms.ts';
import type { OrganisationTable } from './organisation-table.ts';

/** What links depend on besides the view: which sources are heard of, and what concepts there are. */
interface Remembered {
  readonly table: OrganisationTable;
  readonly vocabulary: Engine['vocabulary'];
  readonly links: Map<number, readonly Link[]>;
}

/** Terms of each circle: ten megabytes at the most. */
const mostTerms = 50_000;

/** By the view: what texts explain of their acronyms changes with it. */
const remembered = new WeakMap<IndexView, Map<Visibility, Remembered>>();

export interface LinksOf {
  readonly engine: Pick<Engine, 'links' | 'vocabulary'>;
  readonly view: IndexView;
  readonly circle: Visibility;
  readonly table: OrganisationTable;
  /** What the circle hears, and nobody in it alone. */
  readonly hears: Hears;
}

/** The links of a term as `Links` has them. */
export const rememberLinks = ({ engine, view, circle, table, hears }: LinksOf) => {
  const { vocabulary } = engine;
  const circles = remembered.get(view) ?? new Map<Visibility, Remembered>();
  remembered.set(view, circles);
  const last = circles.get(circle);
  const known =
    last?.table === table && last.vocabulary === vocabulary
      ? last
      : { table, vocabulary, links: new Map<number, readonly Link[]>() };
  circles.set(circle, known);
  return (term: number): readonly Link[] => {
    const there = known.links.get(term);
    if (there) return there;
    const links = engine.links.of(term, circle, hears);
    if (known.links.size >= mostTerms) known.links.clear();
    known.links.set(term, links);
    return links;
  };
};
