// Who is signed in in this browser, as the server knows them, and what they may act as.
import { asSignedIn } from '../api/client.ts';
import { getPersonsId, getSession } from '../api/generated.ts';
import type { Question } from '../api/question.ts';
import type { Session } from './session.ts';

export interface Here {
  readonly name: string;
  /** The first is how they begin; none: they belong to no organisation, and are not of the staff. */
  readonly sessions: readonly Session[];
}

/** Null: nobody is. */
export const whoIsHere = async (): Promise<Here | null> => {
  const { person, animator, administrator, organisations } = await getSession(asSignedIn);
  if (person === undefined) return null;
  const { given_name: given, family_name: family } = await getPersonsId(person, asSignedIn);
  const name = `${given} ${family}`;
  const own = { person, name, isOwn: true } as const;
  return {
    name,
    sessions: [
      ...(animator ? [{ kind: 'animator', ...own } as const] : []),
      ...(administrator && !animator ? [{ kind: 'administrator', ...own } as const] : []),
      ...organisations.map(({ organisation }) => ({ kind: 'member', ...own, organisation }) as const),
    ],
  };
};

export const here: Question<Here | null> = [['here'], whoIsHere];
