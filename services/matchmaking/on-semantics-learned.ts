// Knows what expertise has learned last. Likenesses stand on another scale then: every finding is searched for again,
// in the background.
import { semanticsLearned } from '../../proto/topics.ts';
import { follow } from '../platform/service.ts';
import type { Deps } from './deps.ts';
import { searchAgainSoon } from './findings/search-again.ts';

export const knowSemantics = follow(semanticsLearned, 'every', async (events, { campus, themes }: Deps) => {
  for (const { message } of events) {
    campus.takeSemantics({ version: message.version, sources: message.sources });
    themes.learned(message.version);
  }
});

export const onSemanticsLearned = follow(semanticsLearned, 'shared', async (events, deps: Deps) => {
  await searchAgainSoon(deps);
  await deps.filling.learned(events.at(-1)?.message.sources ?? 0);
});
