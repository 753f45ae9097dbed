// What a change of words or of what narrows them makes of an address: whatever was shown more begins again. Pure.
import {
  type FilterField,
  filtersOf,
  firstShown,
  moreShown,
  mostShown,
  nameInAddress,
  readSearchAddress,
  type SearchAddress,
} from './search-address.ts';

const anew = ({ show: _, ...address }: SearchAddress): SearchAddress => address;

export const withWords = (address: SearchAddress, words: string): SearchAddress =>
  words.trimStart() === (address.q ?? '') ? address : readSearchAddress({ ...anew(address), q: words });

/** Takes the value, or takes it back. */
export const withToggled = (address: SearchAddress, field: FilterField, value: string): SearchAddress => {
  const chosen: readonly string[] = filtersOf(address)[field];
  const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  return readSearchAddress({ ...anew(address), [nameInAddress[field]]: next.join(',') });
};

export const withSince = (address: SearchAddress, day: string): SearchAddress =>
  readSearchAddress({ ...anew(address), since: day });

export const withoutFilters = ({ q, who }: SearchAddress): SearchAddress =>
  readSearchAddress({ q, ...(who ? { who } : {}) });

export const withExperts = ({ who, ...address }: SearchAddress): SearchAddress =>
  who ? address : { ...address, who: true };

export const withMore = (address: SearchAddress): SearchAddress => ({
  ...address,
  show: Math.min(mostShown, (address.show ?? firstShown) + moreShown),
});

/** Values that narrow the search. */
export const countFilters = (address: SearchAddress): number =>
  Object.values(filtersOf(address)).reduce((sum, { length }) => sum + length, 0) +
  (address.since === undefined ? 0 : 1);
