// Where there is nothing to show: nobody was found, or the question cannot be answered.
import { problemIn } from '../api/client.ts';
import { troublesIn } from '../api/trouble-at.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';

interface NothingFoundProps {
  readonly isNarrowed: boolean;
  onWiden(): void;
}

export const NothingFound = ({ isNarrowed, onWiden }: NothingFoundProps) => {
  const text = useText();
  return (
    <div className="stack">
      <p>{text(isNarrowed ? 'search.none.narrowed' : 'search.none')}</p>
      {isNarrowed ? (
        <div>
          <Action onPress={onWiden}>{text('search.filters.clear')}</Action>
        </div>
      ) : null}
    </div>
  );
};

/** Such as a question that only says what must not stand: what to write instead, and nothing to try again. */
export const Refused = ({ error, onAgain }: { readonly error: unknown; onAgain(): void }) => {
  const text = useText();
  const isAtFault = (problemIn(error)?.errors ?? []).length > 0;
  const [says = text('shell.unreachable')] = troublesIn(error);
  return (
    <div role="status" className="card">
      <p>{says}</p>
      {isAtFault ? null : (
        <div>
          <Action onPress={onAgain}>{text('shell.again')}</Action>
        </div>
      )}
    </div>
  );
};
