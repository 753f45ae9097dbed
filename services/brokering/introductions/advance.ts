// How an introduction goes on: the parties are asked, all agree, too few remain, it ends.
import type { Context } from './action.ts';
import { dueOfOffer, dueOfOutcomes } from './due-times.ts';
import type { DueTimes, EndStage, Introduction, Stage } from './introduction.ts';
import { allAgreed, fewestOf, isIn, knowing, knows } from './party.ts';
import { withoutMeeting } from './set-meeting.ts';
import { tell } from './tell.ts';

/** What was due or held before goes with the stage that it was for. */
export const enter = (
  { held: _held, ...introduction }: Introduction,
  stage: Stage,
  { due, now }: { readonly due: DueTimes; readonly now: Date },
): Introduction => ({
  ...introduction,
  stage,
  reached: { ...introduction.reached, [stage]: introduction.reached[stage] ?? now.toISOString() },
  due,
});

const introduce = (introduction: Introduction, context: Context): Introduction => {
  const { now } = context;
  const introduced = enter(introduction, 'introduced', { due: dueOfOutcomes(context), now });
  return tell(introduced, 'introduced', { to: introduced.parties.filter(isIn), now });
};

/** Once all who remain agree: introduced, or agreed as long as somebody's contact may not be given. */
export const settle = (introduction: Introduction, context: Context): Introduction => {
  if (!allAgreed(introduction)) return introduction;
  const { now, exchangeable } = context;
  const agreed = enter(introduction, 'agreed', { due: {}, now });
  return exchangeable === true ? introduce(agreed, context) : agreed;
};

/** All agreed and whoever may say so says that contacts may be given. */
export const exchange = (introduction: Introduction, context: Context): Introduction | 'not-agreed' =>
  allAgreed(introduction) ? introduce(introduction, context) : 'not-agreed';

/**
 * Asks who has not answered; where all have asked by themselves there is nobody to ask. In a later round also who agreed
 * before is told: it can take that back.
 */
export const offer = (introduction: Introduction, context: Context): Introduction => {
  if (allAgreed(introduction)) return settle(introduction, context);
  const { now } = context;
  const offered = enter(introduction, 'offered', { due: dueOfOffer(context), now });
  const again =
    offered.round > 1
      ? tell(offered, 'reopened', { to: offered.parties.filter(knows).filter(isIn), now })
      : offered;
  const to = again.parties.filter(
    (party) => isIn(party) && party.answer === 'none' && party.toldAt === undefined,
  );
  return tell(again, 'offered', { to, now });
};

/**
 * Who knows of it and is still in is told, not why: nor does the telling's id say, from which notices have theirs. A meeting
 * that would still come is off.
 */
export const end = (
  introduction: Introduction,
  stage: Exclude<EndStage, 'closed'>,
  { now }: Pick<Context, 'now'>,
): Introduction => {
  const off = withoutMeeting(introduction, 'campus', now);
  const to = knowing(off);
  return tell(enter(off, stage, { due: {}, now }), stage, { to, now, id: `ended:${off.round}` });
};

/** After a party has gone: the others go on if enough of them remain. */
export const goOnWithout = (
  introduction: Introduction,
  stage: 'declined' | 'withdrawn',
  context: Context,
): Introduction => {
  if (introduction.parties.filter(isIn).length < fewestOf(introduction))
    return end(introduction, stage, context);
  return introduction.stage === 'offered' || introduction.stage === 'agreed'
    ? settle(introduction, context)
    : introduction;
};
