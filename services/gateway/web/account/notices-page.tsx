// How a member is told of what concerns them: when their next digest comes, what is e-mailed and when, by which clock.
import { getPersonsId } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { Asked } from '../parts/asked.tsx';
import { AccountFrame } from './account-frame.tsx';
import { NextDigest } from './next-digest.tsx';
import { OwnClock } from './own-clock.tsx';
import { Preferences } from './preferences.tsx';

const Notices = ({ person }: { readonly person: string }) => {
  const text = useText();
  const who = useAsked(['person', person], (signal) => getPersonsId(person, { signal }));
  return (
    <>
      <p>{text('account.notices.text')}</p>
      <Asked of={who}>
        {(found) => (
          <>
            {found.email === undefined ? <p className="card">{text('account.notices.unreached')}</p> : null}
            <NextDigest person={person} timeZone={found.time_zone} />
            <Preferences person={person} />
            <OwnClock standing={found} />
          </>
        )}
      </Asked>
    </>
  );
};

export const NoticesPage = () => (
  <AccountFrame page="notices">{(person) => <Notices person={person} />}</AccountFrame>
);
