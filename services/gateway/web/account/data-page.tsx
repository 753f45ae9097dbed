// What is kept of a member: to read, to take along, and to have erased; and where their organisation says what it agrees to.
import { Link } from '@tanstack/react-router';
import { useText } from '../language/use-text.ts';
import { useSession } from '../session/session.ts';
import { pagePaths } from '../shell/pages.ts';
import { AccountFrame } from './account-frame.tsx';
import { EraseMe } from './erase-me.tsx';
import { ExportData } from './export-data.tsx';

const Consents = () => {
  const text = useText();
  return (
    <section className="card" aria-labelledby="agreed">
      <h2 id="agreed">{text('account.consents')}</h2>
      <p>{text('account.consents.text')}</p>
      <p>
        <Link to={pagePaths.profile} hash="consent">
          {text('account.consents.see')}
        </Link>
      </p>
    </section>
  );
};

export const DataPage = () => {
  const session = useSession();
  return (
    <AccountFrame page="data">
      {(person) => (
        <>
          <ExportData person={person} />
          {session.kind === 'member' ? <Consents /> : null}
          <EraseMe person={person} />
        </>
      )}
    </AccountFrame>
  );
};
