// Calls for projects, for animators: those there are, one being written, or a file of them being brought in.
import { useSearch } from '@tanstack/react-router';
import { useText } from '../language/use-text.ts';
import { AnimatorsOnly } from '../parts/animators-only.tsx';
import { useFocusOnMove } from '../parts/use-focus-on-move.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { pagePaths } from '../shell/pages.ts';
import { useMayOpen } from '../shell/use-may-open.ts';
import { BringCalls } from './bring-calls.tsx';
import { CallList } from './call-list.tsx';
import { ChangedCall } from './changed-call.tsx';
import { NewCall } from './new-call.tsx';
import './manage.css';

const Shown = () => {
  const { edit, bring } = useSearch({ from: pagePaths.manageCalls });
  if (edit === 'new') return <NewCall />;
  if (edit !== undefined) return <ChangedCall key={edit} id={edit} />;
  return bring ? <BringCalls /> : <CallList />;
};

const Managed = () => {
  const text = useText();
  const { edit, bring } = useSearch({ from: pagePaths.manageCalls });
  const start = useFocusOnMove(`${edit ?? ''} ${bring ?? ''}`);
  return (
    <section ref={start} tabIndex={-1} className="stack managed" aria-label={text('shell.calls')}>
      <Shown />
    </section>
  );
};

export const ManageCalls = () => {
  const text = useText();
  const isTheirs = useMayOpen('manageCalls');
  usePageTitle(text('shell.calls'));
  return (
    <div className="page">
      <div className="stack">
        <h1>{text('shell.calls')}</h1>
        {isTheirs ? <p>{text('manage.text')}</p> : null}
      </div>
      {isTheirs ? <Managed /> : <AnimatorsOnly says={text('manage.for.animators')} />}
    </div>
  );
};
