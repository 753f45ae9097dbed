// What an item is and why it is there now: the two parts of its sentence. Pure.
import type { QueueItem } from '../api/generated.ts';

interface Parts {
  readonly what: string;
  readonly why: string;
}

export const splitSentence = ({ sentence, why }: Pick<QueueItem, 'sentence' | 'why'>): Parts => {
  const reasons = why.map(({ text }) => text).join(' ');
  const what = sentence.endsWith(reasons) ? sentence.slice(0, sentence.length - reasons.length).trim() : '';
  return what === '' ? { what: sentence, why: '' } : { what, why: reasons };
};
