// Who is signed in in this browser, as the server knows them, and what they may act as.
import { asSignedIn } from '../api/client.ts';
import { getPersonsId, getSession } from '../api/generated.ts';
import type { Question } from '../api/question.ts';
import { sessionsFor } from './read-session.ts';

export interface Here {
  readonly name: string;
  readonly sessions: ReturnType<typeof sessionsFor>;
}

/** Null: nobody is. */
export const whoIsHere = async (): Promise<Here | null> => {
  const { person, ...rights } = await getSession(asSignedIn);
  if (person === undefined) return null;
  const { given_name: given, family_name: family } = await getPersonsId(person, asSignedIn);
  const name = `${given} ${family}`;
  return { name, sessions: sessionsFor({ ...rights, person, name }) };
};

export const here: Question<Here | null> = [['here'], whoIsHere];
