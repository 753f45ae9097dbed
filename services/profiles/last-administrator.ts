// The last administrator stays one: nobody else could make another.
import { invalid, type Outcome, refused } from '../platform/faults/fault.ts';
import type { Deps } from './deps.ts';
import type { Kind, Person, Profile } from './profile.ts';

export const administers = <K extends Kind>(kind: K, profile: Profile<K>): boolean =>
  kind === 'person' && (profile as Person).administrator === true;

const pageSize = 200;

const isAnotherThere = async ({ profiles }: Pick<Deps, 'profiles'>, id: string): Promise<boolean> => {
  let after: string | undefined;
  do {
    const page = await profiles.person.all({ limit: pageSize, ...(after ? { after } : {}) });
    if (page.items.some(({ document }) => document.id !== id && administers('person', document))) return true;
    after = page.next;
  } while (after !== undefined);
  return false;
};

const lastOne = refused(
  invalid({ field: 'administrator', rule: 'not-allowed', parameters: { because: 'last-administrator' } }),
);

/**
 * Who administers lets go of it where somebody else does, too. One after the other: of two that let each other go, the
 * second stays. Two processes that each let one go at the very same time may leave none: then the next start invites a
 * first one, as it does where nobody administers yet.
 */
export const steppingDown = <T>(
  deps: Pick<Deps, 'profiles' | 'administration'>,
  id: string,
  stepDown: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> => {
  const { administration } = deps;
  const turn = administration.turn.then(async () =>
    (await isAnotherThere(deps, id)) ? stepDown() : lastOne,
  );
  administration.turn = turn.catch(() => undefined);
  return turn;
};
