// Any source that matches, as the campus knows it: a statement, a text, or the description of an organisation.
import type { MatchEnd } from '../scoring/pair-facts.ts';
import type { Campus } from './campus.ts';

/** Where sources are looked up. */
export type Sources = Pick<Campus, 'statement' | 'works' | 'organisation'>;

export type SourceKind = MatchEnd['source'];

export interface KnownSource extends Omit<MatchEnd, 'sourceId' | 'organisationId' | 'source' | 'ageInDays'> {
  readonly id: string;
  readonly kind: SourceKind;
  /** Organisations that stand behind it. */
  readonly owners: readonly string[];
  /** Days since 1970-01-01 of what its age is counted from; absent where that is not known. */
  readonly since?: number;
}

const msPerDay = 86_400_000;

const ofStatement = (campus: Sources, id: string): KnownSource | undefined => {
  const known = campus.statement(id);
  if (!known) return undefined;
  const { kind, organisationId, visibility, discreet, preview, type, maturity, gladly, expired, since } =
    known;
  return {
    id,
    kind,
    owners: [organisationId],
    visibility,
    discreet,
    ...(preview === undefined ? {} : { preview }),
    ...(type === undefined ? {} : { type }),
    ...(maturity === undefined ? {} : { maturity }),
    ...(kind === 'offer' ? { gladly } : {}),
    expired,
    since: Math.floor(Date.parse(since) / msPerDay),
  };
};

const ofText = (campus: Sources, id: string): KnownSource | undefined => {
  const text = campus.works.get(id);
  if (text?.kind !== 'text') return undefined;
  const { organisations, visibility = 'campus', at } = text;
  return {
    id,
    kind: 'text',
    owners: organisations,
    visibility,
    discreet: false,
    expired: false,
    ...(at === undefined ? {} : { since: at }),
  };
};

const ofDescription = (campus: Sources, id: string): KnownSource | undefined => {
  const known = campus.organisation(id);
  return (
    known && {
      id,
      kind: 'description',
      owners: [id],
      visibility: known.visibility,
      discreet: false,
      expired: false,
    }
  );
};

/** Undefined for one that is unknown or gone. */
export const sourceOf = (campus: Sources, id: string): KnownSource | undefined =>
  ofStatement(campus, id) ?? ofText(campus, id) ?? ofDescription(campus, id);

/** Of a source, the end that it is to a match for one of those behind it. `today`: days since 1970-01-01. */
export const endFor = (source: KnownSource, organisationId: string, today: number): MatchEnd => {
  const { id, kind, owners: _, since, ...rest } = source;
  return {
    sourceId: id,
    organisationId,
    source: kind,
    ...rest,
    ...(since === undefined ? {} : { ageInDays: Math.max(0, today - since) }),
  };
};
