// Tells those who follow introductions that one changed, as far as they may notice it: ids, no words.
import {
  type IntroductionChanged,
  Stage,
} from '../../proto/generated/passerelle/brokering/v1/introductions.ts';
import { introductionChanged } from '../../proto/topics.ts';
import { enumWords } from '../platform/enum-words.ts';
import { follow } from '../platform/service.ts';
import { seeIntroduction, type SeenIntroductions, whoNotices } from './events/notice-introduction.ts';
import type { RecentEvents } from './events/recent-events.ts';
import type { Told } from './events/tell-event.ts';

interface Deps {
  readonly recent: RecentEvents;
  readonly introductions: SeenIntroductions;
}

const stages = enumWords(Stage);

/** Undefined for what is not newer than what was seen. */
const toldOf = (
  { id, version, introduction }: IntroductionChanged,
  { introductions }: Deps,
): Told | undefined => {
  const before = introductions.get(id);
  if (before && before.version >= version) return undefined;
  if (introduction === undefined) {
    introductions.remove(id);
    const noticedBy = [...(before?.noticeable.keys() ?? [])];
    return { kind: 'introduction', id, version, organisations: [], noticedBy, removed: true };
  }
  const seen = seeIntroduction({
    id,
    version,
    stage: stages.word(introduction.stage) ?? '',
    round: introduction.round,
    agreed: introduction.agreedIds,
    declinedBy: introduction.declinedBy,
    outcomes: introduction.outcomes.map(({ organisationId }) => organisationId),
    tellings: introduction.tellings.map((telling) => ({
      ...telling,
      organisations: telling.organisationIds,
    })),
  });
  introductions.put(id, seen);
  return {
    kind: 'introduction',
    id,
    version,
    organisations: introduction.organisationIds,
    noticedBy: whoNotices(seen, before),
    removed: false,
  };
};

export const onIntroductionChanged = follow(introductionChanged, 'every', (events, deps: Deps) => {
  for (const { message } of events) {
    const told = toldOf(message, deps);
    if (told) deps.recent.pass(told);
  }
  return Promise.resolve();
});
