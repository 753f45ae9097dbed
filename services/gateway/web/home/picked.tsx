// What the address of Home picks: the links of an organisation, or one of them.
import type { HomeSearch } from './home-search.ts';
import { Links } from './links.tsx';
import { OneLink } from './one-link.tsx';

interface PickedProps {
  readonly organisation: string;
  readonly search: HomeSearch;
  readonly isReadOnly: boolean;
}

export const Picked = ({ organisation, search, isReadOnly }: PickedProps) => {
  const { suggestion, show } = search;
  // Another organisation, or another view, begins anew.
  return suggestion === undefined ? (
    <Links
      key={`${organisation} ${show ?? ''}`}
      organisation={organisation}
      search={search}
      isReadOnly={isReadOnly}
    />
  ) : (
    <OneLink key={suggestion} id={suggestion} organisation={organisation} isReadOnly={isReadOnly} />
  );
};
