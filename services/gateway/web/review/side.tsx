// One party of an introduction: who it is, what it looks for and offers, and what it said to this.
import { Link } from '@tanstack/react-router';
import type { Introduction, Organisation, Statement } from '../api/generated.ts';
import { organisationOf, statementsOf } from '../api/organisations.ts';
import { useAsked } from '../api/queries.ts';
import { useLanguage } from '../language/language.ts';
import { dayIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Asked } from '../parts/asked.tsx';
import { OrganisationFacts } from '../parts/organisation-facts.tsx';
import { SiteLink } from '../parts/site-link.tsx';
import { Stated } from '../parts/stated.tsx';
import { pagePaths } from '../shell/pages.ts';

type Party = Introduction['parties'][number];

const Said = ({ of }: { readonly of: Party }) => {
  const text = useText();
  const language = useLanguage();
  const { answer, answered_at: at, decline_reason: reason, person, outcomes, left } = of;
  const said = [
    left ? text('review.left') : undefined,
    answer === undefined
      ? text('review.answer.none')
      : text(`review.answer.${answer}`, { day: at === undefined ? '' : dayIn(language, at) }),
    reason === undefined ? undefined : text(`name.decline.${reason}`),
    person === undefined ? undefined : text('review.speaks', { name: person.name }),
  ];
  return (
    <>
      <p className="said">{said.filter((one) => one !== undefined).join(' · ')}</p>
      {outcomes.map(({ day, met, useful, together, reason: why }) => (
        <p key={day} className="small">
          {text('review.outcome', { day, met: met ? 'yes' : 'no' })}{' '}
          {[
            useful === undefined ? undefined : text('review.outcome.useful', { useful }),
            together === undefined ? undefined : text(`review.together.${together}`),
            why === undefined ? undefined : text(`review.unmet.${why}`),
          ]
            .filter((one) => one !== undefined)
            .join(' · ')}
        </p>
      ))}
    </>
  );
};

const Statements = ({
  all,
  kind,
}: {
  readonly all: readonly Statement[];
  readonly kind: Statement['kind'];
}) => {
  const text = useText();
  const open = all.filter((one) => one.kind === kind && !one.expired);
  return (
    <>
      <h4>{text(`review.${kind}s`)}</h4>
      {open.length === 0 ? <p className="soft small">{text(`review.${kind}s.none`)}</p> : null}
      <ul className="plain stack">
        {open.map((one) => (
          <li key={one.id} className={`side-statement ${kind}`}>
            <Stated of={one} />
          </li>
        ))}
      </ul>
    </>
  );
};

const Profile = ({ of }: { readonly of: Organisation }) => {
  const text = useText();
  return (
    <>
      <OrganisationFacts of={of} />
      {of.description === '' ? null : (
        <p className="side-words" lang={of.language}>
          {of.description}
        </p>
      )}
      <SiteLink site={of.site} />
      {of.consents !== undefined && !of.consents.includes('be_contacted') ? (
        <p className="small">{text('review.contact.withheld')}</p>
      ) : null}
    </>
  );
};

interface SideProps {
  readonly of: Party;
}

export const Side = ({ of }: SideProps) => {
  const text = useText();
  const id = of.organisation?.id ?? '';
  const profile = useAsked(...organisationOf(id), { enabled: id !== '' });
  const statements = useAsked(...statementsOf(id), { enabled: id !== '' });
  if (!of.organisation)
    return (
      <div className="card">
        <h3>{text('parts.gone')}</h3>
        <Said of={of} />
      </div>
    );
  return (
    <div className="card side">
      <h3>
        <Link to={pagePaths.organisation} params={{ id }}>
          {of.organisation.name ?? text('parts.unseen')}
        </Link>
      </h3>
      <Said of={of} />
      <Asked of={profile}>{(found) => <Profile of={found} />}</Asked>
      <Asked of={statements}>
        {(all) => (
          <>
            <Statements all={all} kind="need" />
            <Statements all={all} kind="offer" />
          </>
        )}
      </Asked>
    </div>
  );
};
