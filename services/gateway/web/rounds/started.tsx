// When a round was started, by whom, and when members began to see it.
import type { Round } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { instantIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { useAuthorName } from '../parts/author-name.ts';

export const Started = ({ round }: { readonly round: Round }) => {
  const text = useText();
  const language = useLanguage();
  const by = useAuthorName(round.started_by);
  const at = instantIn(language, round.started_at);
  return (
    <p className="soft small">
      {round.started_by === 'service'
        ? text('rounds.started.itself', { at })
        : text('rounds.started', { at, by })}
      {round.published_at === undefined
        ? null
        : ` ${text('rounds.published', { at: instantIn(language, round.published_at) })}`}
    </p>
  );
};
