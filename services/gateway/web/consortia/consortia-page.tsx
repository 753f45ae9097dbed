// The consortium builder: who could answer a call together, what each covers, and what changes with whom one wants.
import { Link, useParams } from '@tanstack/react-router';
import { getCallsId, type Call } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { AnimatorsOnly } from '../parts/animators-only.tsx';
import { Asked } from '../parts/asked.tsx';
import { CallFacts } from '../parts/call-facts.tsx';
import { SiteLink } from '../parts/site-link.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { pagePaths } from '../shell/pages.ts';
import { useMayOpen } from '../shell/use-may-open.ts';
import { Builder } from './builder.tsx';
import './consortia.css';

const WholeCall = ({ call }: { readonly call: Call }) => {
  const text = useText();
  usePageTitle(text('consortia.of', { title: call.title }));
  return (
    <>
      <header className="stack">
        <h1 lang={call.language}>{call.title}</h1>
        <CallFacts of={call} />
        <details>
          <summary>{text('consortia.call')}</summary>
          <div className="stack">
            <p className="call-words" lang={call.language}>
              {call.text}
            </p>
            <SiteLink site={call.url} />
          </div>
        </details>
        <p className="small">
          <Link to={pagePaths.manageCalls} search={{ edit: call.id }}>
            {text('consortia.change')}
          </Link>
        </p>
      </header>
      <Builder call={call} />
    </>
  );
};

const AskedCall = ({ id }: { readonly id: string }) => {
  const text = useText();
  const call = useAsked(['calls', id], (signal) => getCallsId(id, { signal }));
  // The page has its title whatever comes of it.
  return (
    <>
      {call.data ? null : <h1>{text('consortia.title')}</h1>}
      <Asked of={call}>{(found) => <WholeCall call={found} />}</Asked>
    </>
  );
};

export const ConsortiaPage = () => {
  const text = useText();
  const isTheirs = useMayOpen('consortia');
  const { id } = useParams({ from: pagePaths.consortia });
  usePageTitle(text('consortia.title'));
  return (
    <div className="page">
      {isTheirs ? (
        <>
          <p>
            <Link to={pagePaths.manageCalls}>{text('consortia.back')}</Link>
          </p>
          <AskedCall key={id} id={id} />
        </>
      ) : (
        <>
          <h1>{text('consortia.title')}</h1>
          <AnimatorsOnly says={text('consortia.for.animators')} />
        </>
      )}
    </div>
  );
};
