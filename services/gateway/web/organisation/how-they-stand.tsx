// How an organisation stands to the reader's own or, for an animator, to whichever is picked: which one is in the
// address.
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Organisation } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { OrganisationField } from '../parts/organisation-field.tsx';
import { PairExplained } from '../parts/pair-explained.tsx';
import { useSession } from '../session/session.ts';
import { pagePaths } from '../shell/pages.ts';

const ForAnimators = ({ id }: { readonly id: string }) => {
  const text = useText();
  const { with: other } = useSearch({ from: pagePaths.organisation });
  const navigate = useNavigate({ from: pagePaths.organisation });
  return (
    <>
      <OrganisationField
        label={text('organisation.standing.pick')}
        value={other}
        onChange={(picked) =>
          void navigate({
            search: picked === undefined || picked === id ? {} : { with: picked },
            resetScroll: false,
          })
        }
      />
      <p>
        <Link
          to={pagePaths.bringTogether}
          search={{ with: other === undefined || other === id ? id : `${id}~${other}` }}
        >
          {text(other === undefined || other === id ? 'organisation.together' : 'organisation.together.two')}
        </Link>
      </p>
      {other === undefined || other === id ? null : (
        <div className="card">
          <PairExplained one={id} other={other} />
        </div>
      )}
    </>
  );
};

export const HowTheyStand = ({ organisation: { id, name } }: { readonly organisation: Organisation }) => {
  const text = useText();
  const session = useSession();
  if (session.kind !== 'member' && session.kind !== 'animator') return null;
  if (session.kind === 'member' && session.organisation === id) return null;
  return (
    <section className="stack" aria-labelledby="standing">
      <h2 id="standing">
        {session.kind === 'animator'
          ? text('organisation.standing.animator')
          : text('organisation.standing', { name })}
      </h2>
      {session.kind === 'animator' ? (
        <ForAnimators id={id} />
      ) : (
        <div className="card">
          <PairExplained one={session.organisation} other={id} />
        </div>
      )}
    </section>
  );
};
