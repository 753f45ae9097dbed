// A message about a suggestion: of whom it is, as far as its reader may know, and why.
import { Link } from '@tanstack/react-router';
import { problemIn } from '../api/client.ts';
import { getSuggestionsId, type Notice, type Suggestion } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { nameOf } from '../parts/name-side.ts';
import { WovenReason } from '../parts/woven-reason.tsx';
import { pagePaths } from '../shell/pages.ts';
import { NoticeCard, useMark } from './notice-card.tsx';

interface StrongestReasonProps {
  readonly of?: Suggestion | undefined;
  readonly isAwaited: boolean;
}

/** Its place is kept while it is awaited: where there is one, what stands below stays where it is. */
const StrongestReason = ({ of, isAwaited }: StrongestReasonProps) => {
  const [strongest] = of && of.state !== 'withdrawn' ? of.reasons : [];
  if (!strongest && !isAwaited) return null;
  return <div className="why small">{strongest ? <WovenReason reason={strongest} /> : null}</div>;
};

interface SuggestionEntryProps {
  readonly of: Notice;
  readonly suggestion: string;
  /** It is about the organisation that its reader speaks for. */
  readonly isOwn: boolean;
}

export const SuggestionEntry = ({ of, suggestion, isOwn }: SuggestionEntryProps) => {
  const text = useText();
  const mark = useMark(of);
  const { organisation } = of;
  const asked = useAsked(['suggestion', suggestion, organisation], (signal) =>
    getSuggestionsId(suggestion, { organisation }, { signal }),
  );
  const found = asked.data;
  const isGone = found?.state === 'withdrawn' || (!found && problemIn(asked.error)?.code === 'not-found');
  const name = found ? nameOf(found, text) : undefined;
  const label = name ?? text(isGone ? 'inbox.gone' : 'inbox.link');
  return (
    <NoticeCard of={of} mark={mark} label={label}>
      <p>
        {isGone && !found ? (
          label
        ) : (
          <Link
            to={pagePaths.home}
            search={{ suggestion, ...(isOwn ? {} : { organisation }) }}
            onClick={() => {
              if (!of.read) mark.mutate(true);
            }}
          >
            {label}
          </Link>
        )}
        {isGone && found ? <span className="soft"> · {text('inbox.gone')}</span> : null}
      </p>
      <StrongestReason of={found} isAwaited={asked.isPending} />
    </NoticeCard>
  );
};
