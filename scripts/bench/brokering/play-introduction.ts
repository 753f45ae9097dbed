// An introduction brought to where its story ends by what people and the clock do: the document is one that the service
// itself would have written.
import { act } from '../../../services/brokering/introductions/act.ts';
import type { Action, Context } from '../../../services/brokering/introductions/action.ts';
import { nextDue } from '../../../services/brokering/introductions/due-times.ts';
import type { Introduction } from '../../../services/brokering/introductions/introduction.ts';
import {
  openIntroduction,
  type Opening,
} from '../../../services/brokering/introductions/open-introduction.ts';
import { defaultPace } from '../../../services/brokering/introductions/pace.ts';
import { msPerDay } from '../../../services/platform/day-number.ts';

/** Somebody's act, so many days after what came before. */
export interface Turn {
  readonly afterDays: number;
  readonly action: Action;
}

export interface Story {
  readonly opening: Opening;
  /** Milliseconds since 1970. */
  readonly openedAt: number;
  readonly turns: readonly Turn[];
  /** Of those who have to agree, somebody may not be contacted. */
  readonly withheld: boolean;
  /** For how long it can be taken back before anybody is told, milliseconds. */
  readonly holdMs: number;
}

interface Played {
  readonly introduction: Introduction;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const contextAt = (at: number, { withheld, holdMs }: Story): Context => ({
  now: new Date(at),
  timeZone: 'Europe/Paris',
  pace: { ...defaultPace, holdMs },
  requestId: 'bench',
  exchangeable: !withheld,
});

const done = ({ introduction, at }: Played, action: Action, story: Story): Played => {
  const acted = act(introduction, action, contextAt(at, story));
  if (acted.kind === 'done') return { introduction: acted.introduction, at };
  throw new Error(`${action.kind} where it is ${introduction.stage}: ${JSON.stringify(acted)}`);
};

/** Whatever is due by then happens at its time. */
const pass = (played: Played, until: number, story: Story): Played => {
  const due = Date.parse(nextDue(played.introduction) ?? '');
  if (Number.isNaN(due) || due > until) return { ...played, at: until };
  return pass(done({ ...played, at: due }, { kind: 'tick', by: { kind: 'clock' } }, story), until, story);
};

/** As it stands at `now`; throws where somebody does what cannot be done. */
export const playIntroduction = (story: Story, now: number): Introduction => {
  const opened = openIntroduction(story.opening, contextAt(story.openedAt, story));
  if (opened.kind !== 'done') throw new Error(`not opened: ${JSON.stringify(opened)}`);
  const played = story.turns.reduce<Played>(
    (before, { afterDays, action }) =>
      done(pass(before, before.at + afterDays * msPerDay, story), action, story),
    { introduction: opened.introduction, at: story.openedAt },
  );
  return pass(played, now, story).introduction;
};
