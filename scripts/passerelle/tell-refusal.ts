// What a member's own affairs are refused with to others, said of whoever `--as` named.
import { ProblemError } from '../../services/gateway/web/imports/rows/problem.ts';
import { Told } from './told.ts';

/** What must stay hidden is answered as if it were not there; what it is about was, a moment ago. */
export const orTell = async <T>(asked: Promise<T>, told: (() => string) | undefined): Promise<T> => {
  try {
    return await asked;
  } catch (error) {
    const refused = error instanceof ProblemError && [403, 404].includes(error.problem.status);
    throw refused && told !== undefined ? new Told(told()) : error;
  }
};
