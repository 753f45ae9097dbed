// What a card says of a link, as keys of messages. Pure.
import type { Reason, Suggestion } from '../api/generated.ts';

type Code = Reason['code'];

const inWords: readonly Code[] = ['offer_answers_need', 'need_meets_offer'];
const inWorks: readonly Code[] = [
  'expertise_answers_need',
  'need_meets_expertise',
  'shared_expertise',
  'worked_together',
];

/** On what it rests most: what both said, or one of them, what they did, or what is usual for such as they are. */
export const basisOf = ({ reasons }: Pick<Suggestion, 'reasons'>): 'words' | 'one' | 'works' | 'usual' => {
  const said = inWords.filter((word) => reasons.some(({ code }) => code === word));
  if (said.length > 0) return said.length === inWords.length ? 'words' : 'one';
  return reasons.some(({ code }) => inWorks.includes(code)) ? 'works' : 'usual';
};

export const surenessOf = ({ score }: Pick<Suggestion, 'score'>): 'high' | 'fair' | 'low' => {
  if (score >= 0.75) return 'high';
  return score >= 0.45 ? 'fair' : 'low';
};

/** What our side would get, as far as its reasons say. */
export const gainOf = ({ reasons }: Pick<Suggestion, 'reasons'>): 'offer' | 'expertise' | 'other' => {
  if (reasons.some(({ code }) => code === 'offer_answers_need')) return 'offer';
  return reasons.some(({ code }) => code === 'expertise_answers_need') ? 'expertise' : 'other';
};

/** What our side would give. */
export const giftOf = ({ reasons }: Pick<Suggestion, 'reasons'>): 'offer' | 'expertise' | 'other' => {
  if (reasons.some(({ code }) => code === 'need_meets_offer')) return 'offer';
  return reasons.some(({ code }) => code === 'need_meets_expertise') ? 'expertise' : 'other';
};
