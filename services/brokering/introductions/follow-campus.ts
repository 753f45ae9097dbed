// What the campus's facts do to an introduction: an organisation or a person is gone.
import type { ActionOf, Context } from './action.ts';
import { goOnWithout } from './advance.ts';
import { enoughToReopen, letGo } from './decide-introduction.ts';
import { dueOfOffer } from './due-times.ts';
import type { Introduction, Party } from './introduction.ts';
import { isIntroduced, unanswered, withParty } from './party.ts';
import { tell } from './tell.ts';
import { hasEnded } from './where-allowed.ts';

const nobodyOf = ({ personId: _person, ...party }: Party): Party => party;

export const leave = (introduction: Introduction, party: Party, context: Context): Introduction => {
  const next = withParty(introduction, { ...nobodyOf(party), windows: [], left: true });
  if (!hasEnded(next)) return goOnWithout(next, 'withdrawn', context);
  return next.held === undefined || enoughToReopen(next) ? next : letGo(next);
};

export const spokenForBy = (
  { parties }: Introduction,
  { personId, organisationId }: Pick<ActionOf<'person_left'>, 'personId' | 'organisationId'>,
): readonly Party[] =>
  parties.filter(
    (party) =>
      party.personId === personId &&
      (organisationId === undefined || organisationId === party.organisationId),
  );

/** Where all had agreed, somebody has to again, and has the whole time to do it. */
const speakerLeft = (introduction: Introduction, party: Party, context: Context): Introduction => {
  const stays = party.answer !== 'agreed' || isIntroduced(introduction);
  const next = withParty(introduction, stays ? nobodyOf(party) : unanswered(party));
  if (stays || (next.stage !== 'offered' && next.stage !== 'agreed')) return next;
  const { now } = context;
  const before = next.tellings.filter(({ code }) => code === 'answer_needed').length;
  const told = tell(next, 'answer_needed', {
    to: [party],
    now,
    id: `answer_needed:${next.round}:${before + 1}`,
  });
  // Where another party is asked anew already, its time stays what it was: it does not notice.
  return told.due.expire === undefined ? { ...told, due: dueOfOffer(context) } : told;
};

/** A party has agreed only as long as there is somebody who said so. */
export const personLeft = (
  introduction: Introduction,
  gone: Pick<ActionOf<'person_left'>, 'personId' | 'organisationId'>,
  context: Context,
): Introduction =>
  spokenForBy(introduction, gone).reduce((next, party) => speakerLeft(next, party, context), introduction);
