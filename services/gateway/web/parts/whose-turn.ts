// Whose turn it is in an introduction: its reader’s, somebody else’s, nobody’s any more. Pure.
import type { Introduction } from '../api/generated.ts';

export type Turn = 'yours' | 'under-way' | 'over';

const over: readonly Introduction['stage'][] = [
  'closed',
  'declined',
  'withdrawn',
  'expired',
  'refused',
  'blocked',
];
const asked: readonly Introduction['standing'][] = ['your_answer', 'slots', 'meeting_cancelled', 'outcome'];

/** Who has said when they can meet waits for the others to say so. */
const hasSaidTimes = ({ parties }: Pick<Introduction, 'parties'>): boolean =>
  parties.some(({ own, windows }) => own && windows.length > 0);

export const turnOf = (of: Pick<Introduction, 'stage' | 'standing' | 'parties'>): Turn => {
  if (over.includes(of.stage)) return 'over';
  if (of.standing === 'times') return hasSaidTimes(of) ? 'under-way' : 'yours';
  return asked.includes(of.standing) ? 'yours' : 'under-way';
};
