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

/** Terms that a whole circle hears: ten megabytes at the most. */
const mostOfCircle = 50_000;
/** Of members, who hear what their own organisations say besides. */
const mostOfMembers = 4_000;
/** Those who asked last. */
const mostHearers = 16;

/** By the view: what texts explain of their acronyms changes with it. */
const remembered = new WeakMap<IndexView, Map<string, Remembered>>();

export interface LinksOf {
  readonly engine: Pick<Engine, 'links' | 'vocabulary'>;
  readonly view: IndexView;
  readonly circle: Visibility;
  readonly table: OrganisationTable;
  /** Organisations whose own sources are heard besides, by their numbers. */
  readonly own: readonly number[];
  /** What the circle and these organisations hear. */
  readonly hears: Hears;
}

/** The links of a term as `Links` has them. */
export const rememberLinks = ({ engine, view, circle, table, own, hears }: LinksOf) => {
  const { vocabulary } = engine;
  const hearers = remembered.get(view) ?? new Map<string, Remembered>();
  remembered.set(view, hearers);
  const name = [circle, ...own].join(' ');
  const last = hearers.get(name);
  const known =
    last?.table === table && last.vocabulary === vocabulary
      ? last
      : { table, vocabulary, links: new Map<number, readonly Link[]>() };
  hearers.delete(name);
  hearers.set(name, known);
  const [oldest] = hearers.keys();
  if (hearers.size > mostHearers && oldest !== undefined) hearers.delete(oldest);
  return (term: number): readonly Link[] => {
    const there = known.links.get(term);
    if (there) return there;
    const links = engine.links.of(term, circle, hears);
    if (known.links.size >= (own.length === 0 ? mostOfCircle : mostOfMembers)) known.links.clear();
    known.links.set(term, links);
    return links;
  };
};
