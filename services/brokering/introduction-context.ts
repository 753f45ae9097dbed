// What an act on an introduction goes by besides the introduction: the time, the campus's pace, who wants a review.
import type { Deps } from './deps.ts';
import type { Context } from './introductions/action.ts';
import { defaultPace } from './introductions/pace.ts';
import { currentSettings } from './kept/settings.ts';

export const contextOf = async (
  { kept, clock, timeZone }: Pick<Deps, 'kept' | 'clock' | 'timeZone'>,
  { organisationIds, requestId }: { readonly organisationIds: readonly string[]; readonly requestId: string },
): Promise<Context> => {
  const [{ document: settings }, wishes, zone] = await Promise.all([
    currentSettings(kept.settings),
    kept.reviewWishes.getMany(organisationIds),
    timeZone(),
  ]);
  const { answerDays, remindAfterDays, holdSeconds } = settings;
  return {
    now: clock(),
    timeZone: zone,
    pace: { ...defaultPace, answerDays, remindAfterDays, holdMs: holdSeconds * 1_000 },
    requestId,
    review: settings.reviewAll || wishes.some(({ document }) => document.review),
  };
};
