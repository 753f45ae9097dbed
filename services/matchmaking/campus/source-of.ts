// Any source that matches, as the campus knows it: a statement, a text, or the description of an organisation.
import { dayNumber } from '../../platform/day-number.ts';
import type { MatchEnd } from '../scoring/pair-facts.ts';
import type { Work } from '../partners/works.ts';
import type { Campus } from './campus.ts';
import type { KnownOrganisation, KnownStatement } from './known.ts';

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

const ofStatement = (known: KnownStatement): KnownSource => {
  const { id, kind, organisationId, visibility, discreet, preview, type, maturity, gladly, expired, since } =
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
    since: dayNumber(new Date(since)),
  };
};

const ofText = ({ id, organisations, visibility = 'campus', at }: Work): KnownSource => ({
  id,
  kind: 'text',
  owners: organisations,
  visibility,
  discreet: false,
  expired: false,
  ...(at === undefined ? {} : { since: at }),
});

const ofDescription = ({ id, visibility }: KnownOrganisation): KnownSource => ({
  id,
  kind: 'description',
  owners: [id],
  visibility,
  discreet: false,
  expired: false,
});

/** Made once of what is known, which never changes: what is told later is another object. */
const once = <K extends object>(make: (known: K) => KnownSource) => {
  const made = new WeakMap<K, KnownSource>();
  return (known: K): KnownSource => {
    const before = made.get(known);
    if (before) return before;
    const source = make(known);
    made.set(known, source);
    return source;
  };
};
const [statementSource, textSource, descriptionSource] = [
  once(ofStatement),
  once(ofText),
  once(ofDescription),
];

/** Undefined for one that is unknown or gone. The same object as long as nothing is told of it. */
export const sourceOf = (campus: Sources, id: string): KnownSource | undefined => {
  const statement = campus.statement(id);
  if (statement) return statementSource(statement);
  const work = campus.works.get(id);
  if (work?.kind === 'text') return textSource(work);
  const organisation = campus.organisation(id);
  return organisation && descriptionSource(organisation);
};

/** Whether an organisation stands behind a source, itself or for one that was merged into it. */
export const standsBehind = (
  { owners }: Pick<KnownSource, 'owners'>,
  organisationId: string,
  { works }: Pick<Sources, 'works'>,
): boolean => owners.some((id) => id === organisationId || works.standIn(id) === organisationId);

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
