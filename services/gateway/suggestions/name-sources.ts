// The texts and statements that show a reason, by name, as the request's actor may see them.
import type { AskingAtEdge } from '../edge.ts';
import { findTogether } from '../profiles/find-together.ts';
import type { Profile } from '../profile-messages-api.ts';
import { valueOr } from '../route.ts';
import { sourceKindOf } from '../search/source-kind.ts';
import type { Reason, Side } from './suggestion.ts';

export interface NamedSource {
  readonly source: string;
  readonly kind: 'statement' | 'text' | 'organisation';
  /** Of a text its title, of a statement its words, of an organisation its name. */
  readonly title: string;
  /** Of the title; a name has none. */
  readonly language?: string;
}

/** By id; what its reader may not see is missing. */
export type NamedSources = ReadonlyMap<string, NamedSource>;

const titleIn = { statement: 'text', text: 'title', organisation: 'name' } as const;
const mostNamed = 3;

/** What else is quoted word by word needs no name; of a text, its words do not tell which text they are from. */
export const sourcesToName = ({ code, sources = [], own, otherSource }: Reason): readonly string[] => {
  if (code === 'shared_expertise' || code === 'partners_in_common') return sources.slice(0, mostNamed);
  const source =
    code === 'need_meets_expertise'
      ? own[0]?.source
      : code === 'expertise_answers_need'
        ? otherSource
        : undefined;
  return source !== undefined && sourceKindOf(source) === 'text' ? [source] : [];
};

const nameOf = (id: string, kind: NamedSource['kind'], { json }: Profile): NamedSource => {
  const language = kind === 'organisation' ? undefined : json['language'];
  const title = String(json[titleIn[kind]]);
  return { source: id, kind, title, ...(typeof language === 'string' ? { language } : {}) };
};

export type NameSources = (side: Side) => Promise<NamedSources>;

/** Those of all the sides that one answer tells of are found together. */
export const nameSources = (request: AskingAtEdge): NameSources => {
  const find = {
    statement: findTogether('statement', request),
    text: findTogether('text', request),
    organisation: findTogether('organisation', request),
  };
  const nameSource = async (id: string): Promise<readonly NamedSource[]> => {
    const kind = sourceKindOf(id) as NamedSource['kind'] | undefined;
    // Of a kind that a newer release added.
    if (kind === undefined) return [];
    const profile = valueOr(await find[kind](id));
    // Named beside the other side, what is discreet would no longer be so.
    return profile && profile.json['discreet'] !== true ? [nameOf(id, kind, profile)] : [];
  };
  return async (side) => {
    const ids = [...new Set(side.reasons.flatMap(sourcesToName))];
    const named = await Promise.all(ids.map(nameSource));
    return new Map(named.flat().map((one) => [one.source, one]));
  };
};
