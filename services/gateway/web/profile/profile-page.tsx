// A member's profile, to look at as others do and to write; an animator first says whose.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { NoOrganisation } from '../parts/no-organisation.tsx';
import { useSession } from '../session/session.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { useMayOpen } from '../shell/use-may-open.ts';
import { AddOrganisation } from './add-organisation.tsx';
import { OrganisationPicker } from './organisation-picker.tsx';
import { useOrganisation } from './own-things.ts';
import { ProfileOf } from './profile-of.tsx';

const ChosenByAnimator = ({ id }: { readonly id: string }) => {
  const text = useText();
  const navigate = useNavigate({ from: '/profile' });
  const { data } = useOrganisation(id);
  return (
    <>
      <div className="row">
        <p>{text('profile.of', { name: data?.name ?? '' })}</p>
        <Action weight="quiet" onPress={() => void navigate({ search: {} })}>
          {text('profile.another')}
        </Action>
      </div>
      <ProfileOf key={id} id={id} />
    </>
  );
};

const ForAnimator = () => {
  const text = useText();
  const { organisation } = useSearch({ from: '/profile' });
  const navigate = useNavigate({ from: '/profile' });
  if (organisation !== undefined) return <ChosenByAnimator id={organisation} />;
  return (
    <>
      <p>{text('profile.whose.text')}</p>
      <OrganisationPicker
        label={text('profile.whose')}
        isOpen
        onPick={({ id }) => void navigate({ search: { organisation: id } })}
      />
      <AddOrganisation />
    </>
  );
};

export const ProfilePage = () => {
  const text = useText();
  const session = useSession();
  const isTheirs = useMayOpen('profile');
  usePageTitle(text('shell.profile'));
  return (
    <div className="page profile">
      <h1>{text('shell.profile')}</h1>
      {session.kind === 'member' ? (
        <ProfileOf key={session.organisation} id={session.organisation} />
      ) : isTheirs ? (
        <ForAnimator />
      ) : (
        <NoOrganisation />
      )}
    </div>
  );
};
