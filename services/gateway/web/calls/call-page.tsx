// One call for projects as members read it: what it is about, what it asks of a consortium, and how to take part.
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { callOf, callsThatFit } from '../api/calls.ts';
import { problemIn } from '../api/client.ts';
import type { Call } from '../api/generated.ts';
import { introductionsUnderWay } from '../api/introductions.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { Asked } from '../parts/asked.tsx';
import { CallFacts } from '../parts/call-facts.tsx';
import { IntroductionCard } from '../parts/introduction-card.tsx';
import { RequirementText } from '../parts/requirement-text.tsx';
import { SiteLink } from '../parts/site-link.tsx';
import { useSession } from '../session/session.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { pagePaths } from '../shell/pages.ts';
import './calls.css';

const Asks = ({ call }: { readonly call: Call }) => {
  const text = useText();
  if (call.requirements.length === 0) return null;
  return (
    <section className="card" aria-labelledby="asks">
      <h2 id="asks">{text('calls.asks')}</h2>
      <ul className="stack">
        {call.requirements.map((one) => (
          <li key={one.id}>
            <RequirementText of={one} call={call} />{' '}
            <span className="soft small">
              {text(one.mandatory ? 'calls.asks.mandatory' : 'calls.asks.wished')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** What the call and the reader's organisation have to do with one another. */
const Ours = ({ call, organisation }: { readonly call: Call; readonly organisation: string }) => {
  const text = useText();
  const fitting = useAsked(...callsThatFit(organisation));
  const underWay = useAsked(...introductionsUnderWay(organisation));
  const fits = fitting.data?.some(({ id }) => id === call.id);
  const introductions = underWay.data?.items.filter((one) => one.call?.id === call.id) ?? [];
  return (
    <section className="card" aria-labelledby="ours">
      <h2 id="ours">{text('calls.ours')}</h2>
      {fits === undefined ? null : <p>{text(fits ? 'calls.ours.fits' : 'calls.ours.not')}</p>}
      <p>{text('calls.ours.how')}</p>
      <p>
        <Link to={pagePaths.profile}>{text('calls.ours.do')}</Link>
      </p>
      {introductions.map((one) => (
        <IntroductionCard key={one.id} of={one} organisation={organisation} level={3} />
      ))}
    </section>
  );
};

const WholeCall = ({ call }: { readonly call: Call }) => {
  const session = useSession();
  const { organisation } = useSearch({ from: pagePaths.call });
  const whose = session.kind === 'member' ? (organisation ?? session.organisation) : undefined;
  return (
    <>
      <section className="card">
        <p className="call-text" lang={call.language}>
          {call.text}
        </p>
        <SiteLink site={call.url} />
      </section>
      <Asks call={call} />
      {whose === undefined ? null : <Ours call={call} organisation={whose} />}
    </>
  );
};

export const CallPage = () => {
  const text = useText();
  const { id } = useParams({ from: pagePaths.call });
  const asked = useAsked(...callOf(id));
  const call = asked.data;
  usePageTitle(call?.title ?? text('calls.one'));
  const isUnknown = call === undefined && problemIn(asked.error)?.code === 'not-found';
  return (
    <div className="page">
      <div className="stack">
        <p className="small">
          <Link to={pagePaths.calls} activeOptions={{ exact: true }}>
            {text('calls.all')}
          </Link>
        </p>
        <h1 lang={call?.language}>{call?.title ?? text('calls.one')}</h1>
        {call ? <CallFacts of={call} /> : null}
        {call && !call.open ? <p>{text('calls.closed')}</p> : null}
      </div>
      {isUnknown ? (
        <p role="alert" className="card">
          {text('calls.unknown')}
        </p>
      ) : (
        <Asked of={asked}>{(found) => <WholeCall call={found} />}</Asked>
      )}
    </div>
  );
};
