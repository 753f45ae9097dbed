// Where a person is signed in; each may be ended from here, but for this one, which is left by signing out.
import type { Session } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { instantIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Asked } from '../parts/asked.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { useKeptFocus } from '../parts/use-kept-focus.ts';
import { useEndSessions, useOpenSessions } from '../session/open-sessions.ts';

const SessionEntry = ({ of, person }: { readonly of: Session; readonly person: string }) => {
  const text = useText();
  const language = useLanguage();
  const device = of.device === '' ? text('account.device.unknown') : of.device;
  const since = instantIn(language, of.created_at);
  const end = useEndSessions({ person, session: of.id, says: (count) => text('account.ended', { count }) });
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
  const endOthers = useEndSessions({ person, says: (count) => text('account.ended', { count }) });
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
  const asked = useOpenSessions(person);
  return (
    <section className="card">
      <h2>{text('account.sessions')}</h2>
      <p>{text('account.sessions.text')}</p>
      <Asked of={asked}>{({ items }) => <AllSessions person={person} sessions={items} />}</Asked>
    </section>
  );
};
