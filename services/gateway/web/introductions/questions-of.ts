// Which questions about the outcome a party is shown, with what it has answered. Pure.
import type { Introduction } from '../api/generated.ts';

export type Told = Introduction['parties'][number]['outcomes'][number];

type Asked = Pick<Introduction, 'parties' | 'outcomes_asked' | 'actions'>;

export interface Question {
  /** Days after the introduction. */
  readonly day: number;
  readonly told: Told | undefined;
}

const days = [30, 90];

/** Nothing is asked yet, and no meeting has begun: said by who has met all the same. */
export const isEarly = (of: Asked & Pick<Introduction, 'meeting'>, now: number): boolean =>
  of.outcomes_asked.length === 0 &&
  questionsOf(of).every(({ told }) => told === undefined) &&
  !(of.meeting && !of.meeting.cancelled && Date.parse(of.meeting.start) <= now);

/** Those that are asked or answered; the first also before it is asked, for who has met already. */
export const questionsOf = ({ parties, outcomes_asked: asked, actions }: Asked): readonly Question[] => {
  const outcomes = parties.find(({ own }) => own)?.outcomes ?? [];
  const mayTell = actions.includes('tell_outcome');
  const questions = days.flatMap((day) => {
    const told = outcomes.find((one) => one.day === day);
    return told || (mayTell && asked.includes(day)) ? [{ day, told }] : [];
  });
  if (questions.length > 0 || !mayTell) return questions;
  return days.slice(0, 1).map((day) => ({ day, told: undefined }));
};
