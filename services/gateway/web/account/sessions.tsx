// Where a person is signed in; each may be ended from here, but for this one, which is left by signing out.
import { useMutation } from '@tanstack/react-query';
import {
  deletePersonsIdSessions,
  deletePersonsIdSessionsSession,
  getPersonsIdSessions,
  type Session,
} from '../api/generated.ts';
import { changed } from '../api/other-tabs.ts';
import { useAsked } from '../api/queries.ts';
import { useLanguage } from '../language/language.ts';
import { instantIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Asked } from '../parts/asked.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { tell } from '../parts/toasts.tsx';
import { useKeptFocus } from '../parts/use-kept-focus.ts';
import { sayWhoChanged } from '../session/in-step.ts';

const again = (person: string): Promise<void> => {
  // Tabs that it ended learn of it at once.
  sayWhoChanged();
  return changed(['sessions', person]);
};

const SessionEntry = ({ of, person }: { readonly of: Session; readonly person: string }) => {
  const text = useText();
  const language = useLanguage();
  const device = of.device === '' ? text('account.device.unknown') : of.device;
  const since = instantIn(language, of.created_at);
  const end = useMutation({
    mutationFn: () => deletePersonsIdSessionsSession(person, of.id),
    onSuccess: () => tell({ text: text('account.ended', { count: 1 }) }),
    onSettled: () => again(person),
  });
  return (
    <li className="stack">
      <p>
        <strong>{device}</strong>
        {of.here ? <> · {text('account.here')}</> : null}
        <br />
        <span className="soft small">
          {text('account.since', { when: since })} ·{' '}
          {text('account.seen', { when: instantIn(language, of.seen_at) })}
        </span>
      </p>
      <Refusal error={end.error} />
      {of.here ? null : (
        <div>
          <Action isPending={end.isPending} onPress={() => end.mutate()}>
            {text('account.end')}
            <span className="unseen"> {text('account.end.which', { device, when: since })}</span>
          </Action>
        </div>
      )}
    </li>
  );
};

const AllSessions = ({
  person,
  sessions,
}: {
  readonly person: string;
  readonly sessions: readonly Session[];
}) => {
  const text = useText();
  const around = useKeptFocus<HTMLDivElement>(sessions.length);
  const endOthers = useMutation({
    mutationFn: () => deletePersonsIdSessions(person),
    onSuccess: ({ ended }) => tell({ text: text('account.ended', { count: ended }) }),
    onSettled: () => again(person),
  });
  return (
    <div className="stack" ref={around} tabIndex={-1}>
      <ul className="plain stack">
        {sessions.map((one) => (
          <SessionEntry key={one.id} of={one} person={person} />
        ))}
      </ul>
      <Refusal error={endOthers.error} />
      {sessions.some((one) => !one.here) ? (
        <div>
          <Action weight="grave" isPending={endOthers.isPending} onPress={() => endOthers.mutate()}>
            {text('account.end.others')}
          </Action>
        </div>
      ) : null}
    </div>
  );
};

export const Sessions = ({ person }: { readonly person: string }) => {
  const text = useText();
  const asked = useAsked(['sessions', person], (signal) => getPersonsIdSessions(person, { signal }));
  return (
    <section className="card">
      <h2>{text('account.sessions')}</h2>
      <p>{text('account.sessions.text')}</p>
      <Asked of={asked}>{({ items }) => <AllSessions person={person} sessions={items} />}</Asked>
    </section>
  );
};
