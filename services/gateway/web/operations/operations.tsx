// How the campus runs, for animators: what is ready, what is behind, what was set aside, backups.
import { useText } from '../language/use-text.ts';
import { AnimatorsOnly } from '../parts/animators-only.tsx';
import { useSession } from '../session/session.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { Backup } from './backup.tsx';
import { DeadLetters } from './dead-letters.tsx';
import { HealthNow } from './health-now.tsx';
import { Restore } from './restore.tsx';
import './operations.css';

export const Operations = () => {
  const text = useText();
  const session = useSession();
  usePageTitle(text('shell.operations'));
  return (
    <div className="page">
      <h1>{text('shell.operations')}</h1>
      {session.kind === 'animator' ? (
        <>
          <HealthNow />
          <DeadLetters />
          <Backup />
          <Restore />
        </>
      ) : (
        <AnimatorsOnly says={text('operations.members')} />
      )}
    </div>
  );
};
