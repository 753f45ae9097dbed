// Searches again for every statement once expertise has learned the campus anew: scores stand on another scale then.
import { semanticsLearned } from '../../proto/topics.ts';
import { follow } from '../platform/service.ts';
import type { Deps } from './deps.ts';
import { rescoreAll } from './rescore-statements-api.ts';

export const onSemanticsLearned = follow(
  semanticsLearned,
  'shared',
  async (events, deps: Deps, { signal }) => {
    const last = events.at(-1);
    if (!last) return;
    await rescoreAll(deps, { signal, requestId: last.at.id, semantics: last.message.version });
  },
);
