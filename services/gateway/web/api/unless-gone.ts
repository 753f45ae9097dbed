// Taking away what is gone already, after a lost answer: that is what was asked for.
import { problemIn } from './client.ts';

export const unlessGone = async (removing: Promise<unknown>): Promise<void> => {
  try {
    await removing;
  } catch (error) {
    if (problemIn(error)?.status !== 404) throw error;
  }
};
