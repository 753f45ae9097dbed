// Hears that an import was put in force, changed or undone: this replica's vocabulary follows.
import { vocabularyChanged } from '../../proto/topics.ts';
import { follow } from '../platform/service.ts';
import type { HeldVocabulary } from './vocabulary/hold-vocabulary.ts';

export const onVocabularyChanged = follow(
  vocabularyChanged,
  'every',
  async (events, { vocabularies }: { readonly vocabularies: HeldVocabulary }) => {
    const isNews = events.some(({ message: { importId, version, inForce } }) => {
      const read = vocabularies.versionOf(importId);
      // Of what was not there when imports were last read, only that it is now is news.
      return version > read && (inForce || read > 0);
    });
    if (isNews) await vocabularies.refresh();
  },
);
