// What a person was told, newest first; new messages show by themselves.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { asWhoAsks } from '../api/client.ts';
import { getPersonsIdNotices, type Notice, patchNoticesId } from '../api/generated.ts';
import { usePages } from '../api/use-pages.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { useFocusOnMore } from '../parts/use-focus-on-more.ts';
import { useKeptFocus } from '../parts/use-kept-focus.ts';
import { personOf } from '../session/read-session.ts';
import { useSession } from '../session/session.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { pagePaths } from '../shell/pages.ts';
import { NoticeEntry } from './notice-entry.tsx';
import './inbox.css';

const atOnce = 20;

const MarkAll = ({ unread, person }: { readonly unread: readonly Notice[]; readonly person: string }) => {
  const text = useText();
  const client = useQueryClient();
  const mark = useMutation({
    mutationFn: async () => {
      const asThem = asWhoAsks();
      for (const { id } of unread) await asThem(() => patchNoticesId(id, { read: true }));
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['notices', person] }),
  });
  return (
    <>
      <Action
        onPress={() => {
          if (!mark.isPending) mark.mutate();
        }}
      >
        {text('inbox.mark.all')}
      </Action>
      {mark.isError ? <Refusal error={mark.error} /> : null}
    </>
  );
};

const Notices = ({ person }: { readonly person: string }) => {
  const text = useText();
  const pages = usePages(['notices', person], (cursor, signal) =>
    getPersonsIdNotices(person, { limit: atOnce, cursor }, { signal }),
  );
  const { items } = pages;
  const unread = items?.filter(({ read }) => !read) ?? [];
  const around = useKeptFocus<HTMLDivElement>(items && unread.length);
  const { list, onMore } = useFocusOnMore<HTMLUListElement>(items?.length ?? 0);
  if (!items && pages.error)
    return (
      <>
        <Refusal error={pages.error} />
        <div>
          <Action onPress={pages.readAgain}>{text('shell.again')}</Action>
        </div>
      </>
    );
  if (!items)
    return (
      <p role="status" className="soft">
        {text('shell.loading')}
      </p>
    );
  if (items.length === 0) return <p className="card">{text('inbox.none')}</p>;
  return (
    <>
      <div className="row" ref={around} tabIndex={-1}>
        <p role="status">{text('inbox.count', { count: unread.length })}</p>
        {unread.length > 0 ? <MarkAll unread={unread} person={person} /> : null}
      </div>
      <ul ref={list} className="plain notices">
        {items.map((one) => (
          <NoticeEntry key={one.id} of={one} />
        ))}
      </ul>
      <Refusal error={pages.error} />
      {pages.hasMore ? (
        <div>
          <Action
            onPress={() => {
              onMore();
              pages.readMore();
            }}
          >
            {text('inbox.more')}
          </Action>
        </div>
      ) : null}
    </>
  );
};

export const Inbox = () => {
  const text = useText();
  const person = personOf(useSession());
  usePageTitle(text('shell.inbox'));
  return (
    <div className="page narrow">
      <h1>{text('shell.inbox')}</h1>
      {person === undefined ? (
        <p className="card">
          {text('inbox.animator')} <Link to={pagePaths.enter}>{text('inbox.enter')}</Link>
        </p>
      ) : (
        <Notices person={person} />
      )}
    </div>
  );
};
