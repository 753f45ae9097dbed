// What of Home is in its address: which links, how many, whose, and the one that a message speaks of. Pure.
import type { Answer } from '../api/generated.ts';
import { idIn } from '../parts/id-in.ts';

export interface HomeSearch {
  /** Those answered so; absent: those not answered yet. */
  readonly show?: Answer | undefined;
  readonly more?: true | undefined;
  /** Whose; absent: the organisation that the member acts for. */
  readonly organisation?: string | undefined;
  /** One alone. */
  readonly suggestion?: string | undefined;
}

export const answers: readonly Answer[] = ['interested', 'not_now', 'no'];

export const readHomeSearch = (search: Readonly<Record<string, unknown>>): HomeSearch => {
  const show = answers.find((one) => one === search['show']);
  const organisation = idIn(search['organisation'], 'org_');
  const suggestion = idIn(search['suggestion'], 'sug_');
  return {
    ...(show ? { show } : {}),
    ...(search['more'] === true ? { more: true } : {}),
    ...(organisation === undefined ? {} : { organisation }),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
};
