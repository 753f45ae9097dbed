// Tells the members of an introduction's organisations what brokering decided to tell them.
import {
  type IntroductionChanged,
  Stage,
} from '../../proto/generated/passerelle/brokering/v1/introductions.ts';
import { introductionChanged } from '../../proto/topics.ts';
import { enumWords } from '../platform/enum-words.ts';
import { follow } from '../platform/service.ts';
import type { Deps } from './deps.ts';
import { takeStates, type TellingState } from './keep-tellings.ts';
import { toldOfIntroduction } from './told-of-introduction.ts';

const stages = enumWords(Stage);

const stateOf = ({ id, version, introduction }: IntroductionChanged): TellingState => {
  const about = { kind: 'introduction', id } as const;
  if (!introduction) return { about, version };
  const { stage, agreedIds, outcomes, tellings } = introduction;
  return {
    about,
    version,
    tellings: toldOfIntroduction({
      id,
      // One that a newer release added: nothing is known to be true in it.
      stage: stages.word(stage) ?? '',
      agreedIds,
      outcomes: outcomes.map(({ organisationId, outcome }) => ({
        organisationId,
        at: outcome?.at?.toISOString() ?? '',
      })),
      decided: tellings.map(({ at, meetingAt, meetingLast, ...telling }) => ({
        ...telling,
        at: at?.toISOString() ?? '',
        ...(meetingAt === undefined ? {} : { meetingAt: meetingAt.toISOString() }),
        ...(meetingLast === undefined ? {} : { meetingLast: meetingLast.toISOString() }),
      })),
    }),
  };
};

export const onIntroductionChanged = follow(introductionChanged, 'shared', async (events, deps: Deps) => {
  await takeStates(
    deps,
    events.map(({ message }) => stateOf(message)),
  );
});
