// A message: what it says, of whom, when, whether it was read, and the way to its link.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { problemIn } from '../api/client.ts';
import { getSuggestionsId, type Notice, patchNoticesId, type Suggestion } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useLanguage } from '../language/language.ts';
import { instantIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { nameOf } from '../parts/name-side.ts';
import { WovenReason } from '../parts/woven-reason.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { useSession } from '../session/session.ts';
import { pagePaths } from '../shell/pages.ts';

const useMark = (of: Notice) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (read: boolean) => patchNoticesId(of.id, { read }),
    onSettled: () => client.invalidateQueries({ queryKey: ['notices', of.person] }),
  });
};

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

export const NoticeEntry = ({ of }: { readonly of: Notice }) => {
  const text = useText();
  const language = useLanguage();
  const session = useSession();
  const mark = useMark(of);
  const { suggestion, organisation } = of;
  const asked = useAsked(['suggestion', suggestion, organisation], (signal) =>
    getSuggestionsId(suggestion, { organisation }, { signal }),
  );
  const found = asked.data;
  const isGone = found?.state === 'withdrawn' || (!found && problemIn(asked.error)?.code === 'not-found');
  const read = mark.isPending ? mark.variables : of.read;
  const isOwn = session.kind === 'member' && session.organisation === organisation;
  const name = found ? nameOf(found, text) : undefined;
  const label = name ?? text(isGone ? 'inbox.gone' : 'inbox.link');
  return (
    <li tabIndex={-1} className={read ? 'card notice' : 'card notice new'}>
      <div>
        <p className="small soft">
          <time dateTime={of.at}>{instantIn(language, of.at)}</time> ·{' '}
          {text(read ? 'inbox.read' : 'inbox.unread')}
        </p>
        <p>{of.text}</p>
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
      </div>
      <Action
        aria-label={text(read ? 'inbox.mark.unread.of' : 'inbox.mark.read.of', {
          name: label,
          at: instantIn(language, of.at),
        })}
        onPress={() => mark.mutate(!read)}
      >
        {text(read ? 'inbox.mark.unread' : 'inbox.mark.read')}
      </Action>
      {mark.isError ? <Refusal error={mark.error} /> : null}
    </li>
  );
};
