// The introductions of an organisation: those that wait for it, those under way, those that are over.
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { introductionsUnderWay } from '../api/introductions.ts';
import type { Introduction } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { Asked } from '../parts/asked.tsx';
import { IntroductionCard } from '../parts/introduction-card.tsx';
import { OrganisationField } from '../parts/organisation-field.tsx';
import { NoOrganisation } from '../parts/no-organisation.tsx';
import { turnOf } from '../parts/whose-turn.ts';
import { useSession } from '../session/session.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { pagePaths } from '../shell/pages.ts';
import { useMayOpen } from '../shell/use-may-open.ts';
import { OfCampus } from './of-campus.tsx';
import { Over } from './over.tsx';
import './introductions.css';

interface OfProps {
  readonly organisation: string;
  readonly isReadOnly: boolean;
}

interface GroupProps extends OfProps {
  readonly turn: 'yours' | 'under-way';
  readonly all: readonly Introduction[];
}

const Group = ({ turn, all, organisation, isReadOnly }: GroupProps) => {
  const text = useText();
  const found = all.filter((one) => turnOf(one) === turn);
  if (found.length === 0) return null;
  return (
    <section className="stack" aria-labelledby={`introductions-${turn}`}>
      <h2 id={`introductions-${turn}`}>{text(`introductions.${turn}`, { count: found.length })}</h2>
      <ul className="plain introductions">
        {found.map((one) => (
          <li key={one.id}>
            <IntroductionCard of={one} organisation={organisation} level={3} isReadOnly={isReadOnly} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const NothingUnderWay = () => {
  const text = useText();
  return (
    <section className="card">
      <h2>{text('introductions.none')}</h2>
      <p>{text('introductions.none.text')}</p>
      <p>
        <Link to={pagePaths.home}>{text('introductions.none.do')}</Link>
      </p>
    </section>
  );
};

const OfOrganisation = ({ organisation, isReadOnly }: OfProps) => {
  const text = useText();
  const asked = useAsked(...introductionsUnderWay(organisation));
  return (
    <>
      <Asked of={asked}>
        {({ items }) => (
          <>
            <p role="status" className={items.length === 0 ? 'unseen' : 'soft'}>
              {text('introductions.count', { count: items.length })}
            </p>
            {items.length === 0 ? <NothingUnderWay /> : null}
            <Group turn="yours" all={items} organisation={organisation} isReadOnly={isReadOnly} />
            <Group turn="under-way" all={items} organisation={organisation} isReadOnly={isReadOnly} />
          </>
        )}
      </Asked>
      <Over organisation={organisation} isReadOnly={isReadOnly} />
    </>
  );
};

const ForAnimator = () => {
  const text = useText();
  const navigate = useNavigate();
  const { organisation } = useSearch({ from: pagePaths.introductions });
  return (
    <>
      <p>{text('introductions.animator')}</p>
      <OrganisationField
        label={text('introductions.animator.pick')}
        value={organisation}
        onChange={(id) =>
          void navigate({
            to: pagePaths.introductions,
            search: id === undefined ? {} : { organisation: id },
          })
        }
      />
      {organisation === undefined ? (
        <OfCampus />
      ) : (
        <OfOrganisation key={organisation} organisation={organisation} isReadOnly />
      )}
    </>
  );
};

export const Introductions = () => {
  const text = useText();
  const session = useSession();
  const isTheirs = useMayOpen('introductions');
  const { organisation } = useSearch({ from: pagePaths.introductions });
  usePageTitle(text('shell.introductions'));
  return (
    <div className="page">
      <h1>{text('shell.introductions')}</h1>
      {session.kind === 'member' ? (
        <OfOrganisation organisation={organisation ?? session.organisation} isReadOnly={false} />
      ) : isTheirs ? (
        <ForAnimator />
      ) : (
        <NoOrganisation />
      )}
    </div>
  );
};
