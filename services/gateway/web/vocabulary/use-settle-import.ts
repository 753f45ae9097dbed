// Puts an import in force or undoes it, as it was seen; what follows from it is asked anew.
import { useMutation } from '@tanstack/react-query';
import {
  postVocabularyImportsIdCommit,
  postVocabularyImportsIdUndo,
  type VocabularyImport,
} from '../api/generated.ts';
import { queries } from '../api/queries.ts';

export type Settling = 'commit' | 'undo';

/** Everything that may speak of concepts. */
export const askVocabularyAgain = (): void => {
  void queries.invalidateQueries({
    predicate: ({ queryKey }) => String(queryKey[0]).startsWith('vocabulary-'),
  });
};

export const useSettleImport = (
  seen: VocabularyImport,
  onSettled: (how: Settling, after: VocabularyImport) => void,
) =>
  useMutation({
    // One that was undone while open is no more: asked again, it would be refused.
    retry: false,
    mutationFn: (how: Settling) => {
      const asSeen = { headers: { 'If-Match': `"${seen.version}"` } };
      return how === 'commit'
        ? postVocabularyImportsIdCommit(seen.id, asSeen)
        : postVocabularyImportsIdUndo(seen.id, asSeen);
    },
    onSuccess: (after, how) => onSettled(how, after),
    onSettled: askVocabularyAgain,
  });
