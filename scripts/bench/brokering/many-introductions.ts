// As many introductions as wanted among the organisations of a campus, in all stages, as the service keeps them. The same
// for the same organisations and moment.
import type { Stage } from '../../../services/brokering/introductions/introduction.ts';
import { defaultPace } from '../../../services/brokering/introductions/pace.ts';
import { fileIntroduction, type KeptIntroduction } from '../../../services/brokering/kept/introductions.ts';
import { msPerDay } from '../../../services/platform/day-number.ts';
import { derivedId } from '../../../services/platform/ids.ts';
import { seededRandom } from '../seeded-random.ts';
import { type CampusOfSpeakers, pickParties } from './pick-parties.ts';
import { playIntroduction, type Story } from './play-introduction.ts';
import { animator, stories } from './tell-stories.ts';

/** What is asked for at last can be taken back for an hour: none of it goes out while something is measured. */
const longHoldMs = 3_600_000;

const stagesByShare: readonly Stage[] = Object.entries(stories).flatMap(([stage, { share }]) =>
  Array.from({ length: share }, () => stage as Stage),
);

export const introductionId = (nth: number): string => derivedId('int', 'bench', String(nth));

const file = (story: Story, now: number, nth: number): KeptIntroduction => {
  const introduction = playIntroduction(story, now);
  const at = introduction.history.at(-1)?.at ?? '';
  const recorded = { at, by: 'bench', requestId: 'bench' };
  const openedAt = new Date(story.openedAt).toISOString();
  return { ...fileIntroduction(introduction, { request: `bench:${nth}`, recorded }), openedAt };
};

interface Wanted {
  readonly count: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** In turn; absent: all, as often as there are such. */
  readonly stages?: readonly Stage[];
}

export const manyIntroductions = function* (
  campus: CampusOfSpeakers,
  { count, now, stages = stagesByShare }: Wanted,
): Generator<KeptIntroduction> {
  const random = seededRandom(1);
  const pick = pickParties(campus, random);
  for (let nth = 0; nth < count; nth += 1) {
    const stage = stages[nth % stages.length] as Stage;
    const { days, review, turns } = stories[stage];
    const { origin, parties } = pick(stage);
    const [first, ...rest] = parties;
    const asker = origin.kind === 'suggestion' ? first : undefined;
    const [least, most] = days;
    const openedAt = now - Math.round((least + random() * (most - least)) * msPerDay);
    const cast = { ...(asker ? { asker } : {}), others: asker ? rest : parties, now, openedAt, random };
    const story: Story = {
      opening: {
        id: introductionId(nth),
        origin,
        organisationIds: parties.map(({ organisationId }) => organisationId),
        by: asker ? { kind: 'party', ...asker } : animator,
        review: review === true,
      },
      openedAt,
      turns: turns(cast),
      withheld: stage === 'agreed',
      holdMs: stage === 'requested' ? longHoldMs : defaultPace.holdMs,
    };
    yield file(story, now, nth);
  }
};
