// Who is to be brought together, as the address says: kept in it while they are chosen. Pure.

export const mostParties = 12;

interface TogetherSearch {
  /** Ids of organisations, with `~` between them. */
  readonly with?: string;
}

const isOrganisation = (id: string): boolean => /^org_[0-9a-z]{1,60}$/.test(id);

/** Each once. */
export const partiesIn = ({ with: ids = '' }: TogetherSearch): readonly string[] =>
  [...new Set(ids.split('~'))].filter(isOrganisation).slice(0, mostParties);

export const readTogetherSearch = (search: Readonly<Record<string, unknown>>): TogetherSearch => {
  const given = search['with'];
  const ids = typeof given === 'string' ? partiesIn({ with: given }) : [];
  return ids.length === 0 ? {} : { with: ids.join('~') };
};
