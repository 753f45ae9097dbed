// What the address of introductions says: for which organisation they are read, where that is not the reader's own. Part
// of the first load, because the router reads addresses. Pure.
import { idIn } from '../parts/id-in.ts';

interface IntroductionsSearch {
  readonly organisation?: string;
}

export const readIntroductionsSearch = (search: Readonly<Record<string, unknown>>): IntroductionsSearch => {
  const organisation = idIn(search['organisation'], 'org_');
  return organisation === undefined ? {} : { organisation };
};
