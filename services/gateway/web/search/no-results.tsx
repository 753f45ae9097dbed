// Where there is nothing to show: nobody was found, or the question cannot be answered.
import { problemIn } from '../api/client.ts';
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
  const problem = problemIn(error);
  const [fault] = problem?.errors ?? [];
  return (
    <div role="status" className="card">
      <p>{fault ? `${fault.message} ${fault.cure}` : (problem?.detail ?? text('shell.unreachable'))}</p>
      {fault ? null : (
        <div>
          <Action onPress={onAgain}>{text('shell.again')}</Action>
        </div>
      )}
    </div>
  );
};
