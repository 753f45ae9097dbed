// Where a person is signed in, for administrators: each may be ended from here, or all.
import type { Session } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { instantIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Asked } from '../parts/asked.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { useKeptFocus } from '../parts/use-kept-focus.ts';
import { useEndSessions, useOpenSessions } from '../session/open-sessions.ts';

const Row = ({ of, person }: { readonly of: Session; readonly person: string }) => {
  const text = useText();
  const language = useLanguage();
  const device = of.device === '' ? text('administration.sessions.unknown') : of.device;
  const since = instantIn(language, of.created_at);
  const end = useEndSessions({
    person,
    session: of.id,
    says: (count) => text('administration.sessions.ended', { count }),
  });
  return (
    <li className="admin-row">
      <p>
        {device}
        {of.here ? ` · ${text('administration.sessions.here')}` : ''}
        <br />
        <span className="soft small">
          {text('administration.sessions.when', { since, seen: instantIn(language, of.seen_at) })}
        </span>
      </p>
      {of.here ? null : (
        <Action
          aria-label={text('administration.sessions.end.of', { device, since })}
          isPending={end.isPending}
          onPress={() => end.mutate()}
        >
          {text('administration.sessions.end')}
        </Action>
      )}
      <Refusal error={end.error} />
    </li>
  );
};

const Rows = ({ all, person }: { readonly all: readonly Session[]; readonly person: string }) => {
  const text = useText();
  const around = useKeptFocus<HTMLDivElement>(all.length);
  const endAll = useEndSessions({
    person,
    says: (count) => text('administration.sessions.ended', { count }),
  });
  return (
    <div ref={around} tabIndex={-1} className="stack">
      {all.length === 0 ? <p>{text('administration.sessions.none')}</p> : null}
      <ul className="plain admin-rows">
        {all.map((one) => (
          <Row key={one.id} of={one} person={person} />
        ))}
      </ul>
      <Refusal error={endAll.error} />
      {all.filter(({ here }) => !here).length > 1 ? (
        <div>
          <Action weight="grave" isPending={endAll.isPending} onPress={() => endAll.mutate()}>
            {text('administration.sessions.end.all')}
          </Action>
        </div>
      ) : null}
    </div>
  );
};

export const SessionsOf = ({ person }: { readonly person: string }) => {
  const text = useText();
  const found = useOpenSessions(person);
  return (
    <section className="card" aria-labelledby="sessions-title">
      <h3 id="sessions-title">{text('administration.sessions')}</h3>
      <Asked of={found}>{({ items }) => <Rows all={items} person={person} />}</Asked>
    </section>
  );
};
