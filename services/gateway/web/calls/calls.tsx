// Calls for projects that can be answered today: those that fit the reader's organisation first.
import { Link, useSearch } from '@tanstack/react-router';
import { callsThatFit, openCalls } from '../api/calls.ts';
import type { Call } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { Asked } from '../parts/asked.tsx';
import { CallFacts } from '../parts/call-facts.tsx';
import { useSession } from '../session/session.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { pagePaths } from '../shell/pages.ts';
import { useMayOpen } from '../shell/use-may-open.ts';

const CallCard = ({ call, search }: { readonly call: Call; readonly search: { organisation?: string } }) => (
  <article className="card" aria-labelledby={call.id}>
    <h3 id={call.id} lang={call.language}>
      <Link to={pagePaths.call} params={{ id: call.id }} search={search}>
        {call.title}
      </Link>
    </h3>
    <CallFacts of={call} />
  </article>
);

interface ListedProps {
  readonly id: string;
  readonly title: string;
  readonly calls: readonly Call[];
  /** Where there is none. */
  readonly none?: string;
  readonly search: { organisation?: string };
}

const Listed = ({ id, title, calls, none, search }: ListedProps) =>
  calls.length === 0 && none === undefined ? null : (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {calls.length === 0 ? <p className="card">{none}</p> : null}
      <ul className="plain stack">
        {calls.map((call) => (
          <li key={call.id}>
            <CallCard call={call} search={search} />
          </li>
        ))}
      </ul>
    </section>
  );

const ForMember = ({ organisation }: { readonly organisation: string }) => {
  const text = useText();
  const search = useSearch({ from: pagePaths.calls });
  const open = useAsked(...openCalls);
  const fitting = useAsked(...callsThatFit(organisation));
  return (
    <Asked of={open}>
      {(all) => (
        <Asked of={fitting}>
          {(fit) => (
            <>
              <p role="status" className="soft">
                {text('calls.count', { count: all.length, fit: fit.length })}
              </p>
              <Listed
                id="calls-fit"
                title={text('calls.fit')}
                calls={fit}
                none={text('calls.fit.none')}
                search={search}
              />
              <Listed
                id="calls-others"
                title={text('calls.others')}
                calls={all.filter(({ id }) => fit.every((one) => one.id !== id))}
                search={search}
              />
            </>
          )}
        </Asked>
      )}
    </Asked>
  );
};

/** For whoever acts for no organisation: none of them fits anybody. */
const Open = () => {
  const text = useText();
  const search = useSearch({ from: pagePaths.calls });
  const open = useAsked(...openCalls);
  return (
    <Asked of={open}>
      {(all) => (
        <Listed
          id="calls-open"
          title={text('calls.open')}
          calls={all}
          none={text('calls.open.none')}
          search={search}
        />
      )}
    </Asked>
  );
};

export const Calls = () => {
  const text = useText();
  const session = useSession();
  const mayManage = useMayOpen('manageCalls');
  const { organisation } = useSearch({ from: pagePaths.calls });
  usePageTitle(text('shell.calls'));
  const own = session.kind === 'member' ? session.organisation : undefined;
  const whose = mayManage || own !== undefined ? (organisation ?? own) : undefined;
  return (
    <div className="page">
      <div className="stack">
        <h1>{text('shell.calls')}</h1>
        <p>{text('calls.text')}</p>
      </div>
      {whose !== undefined ? (
        <ForMember key={whose} organisation={whose} />
      ) : mayManage ? (
        <p className="card">
          <Link to={pagePaths.manageCalls}>{text('calls.manage')}</Link>
        </p>
      ) : (
        <Open />
      )}
    </div>
  );
};
