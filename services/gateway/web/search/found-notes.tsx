// What was done to the question: words taken for others, words that nobody here says.
import type { SearchPage } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { correctWords } from './correct-words.ts';

interface FoundNotesProps {
  readonly words: string;
  readonly found: SearchPage;
  onTake(words: string): void;
}

export const FoundNotes = ({ words, found: { corrections, unheard, items }, onTake }: FoundNotesProps) => {
  const text = useText();
  const language = useLanguage();
  const corrected = correctWords(words, corrections);
  if (corrections.length === 0 && unheard.length === 0) return null;
  const listed = new Intl.ListFormat(language, { type: 'conjunction' });
  const quoted = unheard.map((word) => text('search.quoted', { words: word }));
  return (
    <div className="stack notes">
      {corrections.length === 0 ? null : (
        <p>
          {text('search.corrected', {
            typed: corrections.map(({ typed }) => text('search.quoted', { words: typed })).join(', '),
          })}{' '}
          <Action weight="quiet" onPress={() => onTake(corrected)}>
            {corrected}
          </Action>
        </p>
      )}
      {unheard.length === 0 ? null : (
        <p className="soft">
          {text(items.length > 0 ? 'search.unheard' : 'search.unheard.none', {
            words: listed.format(quoted),
          })}
        </p>
      )}
    </div>
  );
};
