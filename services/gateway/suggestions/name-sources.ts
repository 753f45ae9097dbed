// The texts and statements that show a reason, by name, as the request's actor may see them.
import type { AskingAtEdge } from '../edge.ts';
import { maySee } from '../profiles/write-profile.ts';
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

const nameSource = async (id: string, request: AskingAtEdge): Promise<NamedSource | undefined> => {
  const kind = sourceKindOf(id) as NamedSource['kind'] | undefined;
  // Of a kind that a newer release added.
  if (kind === undefined) return undefined;
  const found = await request.edge.profiles.get(kind, id, request);
  if (!found.ok && ['not-found', 'forbidden'].includes(found.fault.code)) return undefined;
  const profile = valueOr(found);
  // Named beside the other side, what is discreet would no longer be so.
  if (!maySee(profile, request) || profile.json['discreet'] === true) return undefined;
  const title = String(profile.json[titleIn[kind]]);
  const language = kind === 'organisation' ? undefined : profile.json['language'];
  return { source: id, kind, title, ...(typeof language === 'string' ? { language } : {}) };
};

export const nameSources = async (side: Side, request: AskingAtEdge): Promise<NamedSources> => {
  const ids = [...new Set(side.reasons.flatMap(sourcesToName))];
  const named = await Promise.all(ids.map((id) => nameSource(id, request)));
  return new Map(named.flatMap((one) => (one ? [[one.source, one] as const] : [])));
};
