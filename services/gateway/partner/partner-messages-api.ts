// Questions of partners as the bodies that the REST API takes, and its answers as theirs.
import {
  type Evidence,
  type FindOrganisationsRequest,
  type FindOrganisationsResponse,
  type Hit,
  type ListChangesResponse,
  Organisation,
  type Problem as ProblemMessage,
} from '../../../proto/generated/passerelle/partner/v1/partner.ts';
import type { Problem } from '../problems/problem-of.ts';
import type { Json } from '../profiles/kinds.ts';
import type { ChangePage } from '../profiles/show-changes.ts';

const given = (fields: Json): Json =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );

/** What is not given is left out: the schemas of the REST API say what holds then. */
export const bodyOf = ({ filters, ...asked }: FindOrganisationsRequest): Json =>
  given({
    ...asked,
    filters: filters && {
      ...given({
        organisation_kind: filters.organisationKind,
        pole: filters.pole,
        concept: filters.concept,
        language: filters.language,
        since: filters.since,
        statement_type: filters.statementType,
        source_kind: filters.sourceKind,
      }),
    },
  });

type Found = {
  readonly organisation: { readonly id: string; readonly name: string };
  readonly score: number;
  readonly text?: string;
  readonly evidence: readonly Evidence[];
};

const evidenceOf = ({ source, kind, score, share, quotes }: Evidence): Evidence => ({
  source,
  kind,
  score,
  share,
  quotes: quotes.map(({ words, marks }) => ({
    words,
    marks: marks.map(({ start, end }) => ({ start, end })),
  })),
});

const hitOf = ({ organisation: { id, name }, score, text, evidence }: Found): Hit => ({
  organisation: id,
  name,
  score,
  text,
  evidence: evidence.map(evidenceOf),
});

/** A page as the REST API has it. */
export const foundOf = (page: Json): FindOrganisationsResponse => {
  const { items, next, found, facets, unheard } = page as {
    items: readonly Found[];
    next: string | null;
  } & Pick<FindOrganisationsResponse, 'found' | 'facets' | 'unheard'>;
  return {
    hits: items.map(hitOf),
    next: next ?? undefined,
    found,
    facets: facets.map(({ field, counts }) => ({
      field,
      counts: counts.map(({ value, label, organisations }) => ({ value, label, organisations })),
    })),
    unheard,
  };
};

export const problemMessage = ({ code, detail, errors = [] }: Problem): ProblemMessage => ({
  code,
  detail,
  errors: errors.map(({ field, rule, message, cure }) => ({ field, rule, message, cure })),
});

export const changesOf = ({ items, next, more }: ChangePage): ListChangesResponse => ({
  items: items.map(({ kind, id, version, at }) => ({ kind, id, version, changedAt: new Date(at) })),
  next,
  more,
});

const named: Readonly<Record<string, string>> = { size_class: 'sizeClass', external_ids: 'externalIds' };

/** What else the REST API shows of it is not in the contract. */
export const organisationOf = (json: Json): Organisation =>
  Organisation.fromPartial(
    Object.fromEntries(
      Object.entries(json).map(([name, value]) => [named[name] ?? name, value]),
    ) as Partial<Organisation>,
  );
