// The addresses that there are, as the server answers and the router understands them: an address that is not here is
// answered with 404.

export const pagePaths = {
  home: '/',
  enter: '/enter',
  profile: '/profile',
  search: '/search',
  organisation: '/organisations/$id',
  inbox: '/inbox',
  map: '/map',
  rounds: '/rounds',
  round: '/rounds/$number',
  rules: '/rules',
  vocabulary: '/vocabulary',
  imports: '/imports',
  operations: '/operations',
} as const;

export const organisationAddress = (id: string): string =>
  pagePaths.organisation.replace('$id', encodeURIComponent(id));

export type Page = keyof typeof pagePaths;
