// What of a round's page is in its address: which differences, beside which round, which pair is explained.

export const changeFilters = ['changed', 'fresh', 'dropped', 'repeated', 'all'] as const;
type ChangeFilter = (typeof changeFilters)[number];

export interface RoundSearch {
  /** Absent: what is fresh or dropped. */
  readonly change?: ChangeFilter;
  /** Only pairs with this organisation. */
  readonly organisation?: string;
  /** Number of the round to compare with; absent: what is suggested now, or the round before of one that is published. */
  readonly with?: number;
  /** The ids of two organisations that are explained, `~` between them. */
  readonly pair?: string;
}

const isOrganisation = (value: unknown): value is string =>
  typeof value === 'string' && /^org_[0-9a-z]+$/.test(value);

const isPair = (value: unknown): value is string => {
  if (typeof value !== 'string') return false;
  const ids = value.split('~');
  return ids.length === 2 && ids.every(isOrganisation);
};

/** What cannot be read is left out. */
export const readRoundSearch = (search: Readonly<Record<string, unknown>>): RoundSearch => {
  const change = changeFilters.find((one) => one === search['change']);
  const { organisation, with: other, pair } = search;
  return {
    ...(change === undefined || change === 'changed' ? {} : { change }),
    ...(isOrganisation(organisation) ? { organisation } : {}),
    ...(Number.isInteger(other) && Number(other) > 0 ? { with: Number(other) } : {}),
    ...(isPair(pair) ? { pair } : {}),
  };
};

const asked = {
  changed: ['fresh', 'dropped'],
  fresh: ['fresh'],
  dropped: ['dropped'],
  repeated: ['repeated'],
  all: ['fresh', 'repeated', 'dropped'],
} as const satisfies Record<ChangeFilter, readonly string[]>;

/** What stays as it was is most of it, and no news: it is shown when asked for. */
export const changesOf = (filter: ChangeFilter = 'changed') => [...asked[filter]];

export const pairIn = (search: RoundSearch): readonly [string, string] | undefined => {
  const [one, other] = search.pair?.split('~') ?? [];
  return one !== undefined && other !== undefined ? [one, other] : undefined;
};
