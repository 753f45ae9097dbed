// The addresses that there are, as the server answers and the router understands them: an address that is not here is
// answered with 404.

export const pagePaths = {
  home: '/',
  enter: '/sign-in',
  first: '/sign-in/first',
  account: '/account',
  address: '/account/address',
  notices: '/account/notices',
  data: '/account/data',
  erased: '/account/erased',
  introductions: '/introductions',
  introduction: '/introductions/$id',
  profile: '/profile',
  search: '/search',
  organisation: '/organisations/$id',
  calls: '/calls',
  call: '/calls/$id',
  manageCalls: '/calls/manage',
  consortia: '/calls/$id/consortia',
  inbox: '/inbox',
  queue: '/queue',
  review: '/queue/reviews/$id',
  bringTogether: '/queue/introduction',
  map: '/map',
  rounds: '/rounds',
  round: '/rounds/$number',
  reports: '/reports',
  rules: '/rules',
  vocabulary: '/vocabulary',
  imports: '/imports',
  operations: '/operations',
  people: '/administration',
  person: '/administration/people/$id',
  keys: '/administration/keys',
  webhooks: '/administration/webhooks',
  webhook: '/administration/webhooks/$id',
  mail: '/administration/mail',
  receipts: '/administration/receipts',
} as const;

export const organisationAddress = (id: string): string =>
  pagePaths.organisation.replace('$id', encodeURIComponent(id));

/** Of one introduction, as animators follow it. */
export const reviewAddress = (id: string): string => pagePaths.review.replace('$id', encodeURIComponent(id));

export const webhookAddress = (id: string): string =>
  pagePaths.webhook.replace('$id', encodeURIComponent(id));

export type Page = keyof typeof pagePaths;
