// Hears what was learned last, so that this replica switches to it; reading it goes on in the background.
import { semanticsLearned } from '../../proto/topics.ts';
import { follow } from '../platform/service.ts';
import type { Switching } from './semantics/switch-semantics.ts';

export const onSemanticsLearned = follow(
  semanticsLearned,
  'every',
  async (events, { switching }: { readonly switching: Switching }) => {
    for (const { message } of events) {
      const { version, checksum, pieces } = message;
      switching.announced({ version, checksum, pieces });
    }
  },
);
