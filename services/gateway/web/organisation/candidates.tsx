// For animators: who could be suggested to an organisation now, suggested or not.
import { Link } from '@tanstack/react-router';
import { type Candidate, getOrganisationsIdCandidates } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { Asked } from '../parts/asked.tsx';
import { Share } from '../parts/share.tsx';
import { WovenReason } from '../parts/woven-reason.tsx';
import { pagePaths } from '../shell/pages.ts';
import { BesideLink } from './beside-link.tsx';
import { Listed } from './listed.tsx';

const most = 20;
const first = 5;

const One = ({ of, organisation }: { readonly of: Candidate; readonly organisation: string }) => {
  const text = useText();
  const other = of.organisation;
  return (
    <>
      <h3>
        {other ? (
          <Link to={pagePaths.organisation} params={{ id: other.id }}>
            {other.name}
          </Link>
        ) : (
          text('parts.unseen')
        )}
      </h3>
      <p className="soft small">
        {[
          text(of.suggestion === undefined ? 'organisation.candidate.not' : 'organisation.candidate.is'),
          of.animators_only ? text('organisation.candidate.hidden') : undefined,
        ]
          .filter((fact) => fact !== undefined)
          .join(' · ')}
      </p>
      <Share label={text('parts.pair.both')} value={of.score} />
      {of.reasons[0] === undefined ? null : <WovenReason reason={of.reasons[0]} />}
      {other ? <BesideLink organisation={organisation} other={other} /> : null}
    </>
  );
};

export const Candidates = ({ organisation }: { readonly organisation: string }) => {
  const text = useText();
  const asked = useAsked(['candidates', organisation, most], (signal) =>
    getOrganisationsIdCandidates(organisation, { limit: most }, { signal }),
  );
  return (
    <section className="stack" aria-labelledby="candidates">
      <h2 id="candidates">{text('organisation.candidates')}</h2>
      <p className="soft">{text('organisation.candidates.text')}</p>
      <Asked of={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="soft">{text('organisation.candidates.none')}</p>
          ) : (
            <Listed
              items={items.map((of, at) => ({ id: `candidate-${of.organisation?.id ?? at}`, of }))}
              first={first}
              className="card stated"
            >
              {({ of }) => <One of={of} organisation={organisation} />}
            </Listed>
          )
        }
      </Asked>
    </section>
  );
};
