// Asks for the links of an organisation: as the page shows them, and ahead of it while it still loads.
import { getOrganisationsIdSuggestions } from '../api/generated.ts';
import { introductionsUnderWay } from '../api/introductions.ts';
import { askAhead } from '../api/queries.ts';
import type { Question } from '../api/question.ts';
import { sessionNow } from '../session/session.ts';
import { mostAsked, openAtOnce } from './choose-shown.ts';
import type { HomeSearch } from './home-search.ts';

/** Still to be answered, at the most; all that were answered in one way. */
export const mostOpen = ({ show, more }: HomeSearch): number =>
  show === undefined && !more ? openAtOnce : mostAsked;

export const linksOf = (
  organisation: string,
  { show }: Pick<HomeSearch, 'show'>,
  limit: number,
): Question<Awaited<ReturnType<typeof getOrganisationsIdSuggestions>>> => [
  ['suggestions', organisation, show ?? 'none', limit],
  (signal) => getOrganisationsIdSuggestions(organisation, { answer: [show ?? 'none'], limit }, { signal }),
];

/** What a member's home shows first. */
export const askLinksAhead = (search: HomeSearch): void => {
  const session = sessionNow();
  if (session.kind !== 'member' || search.suggestion !== undefined) return;
  const organisation = search.organisation ?? session.organisation;
  askAhead(...linksOf(organisation, search, mostOpen(search)));
  askAhead(...introductionsUnderWay(organisation));
};
