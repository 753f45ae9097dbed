// How far an import is, what became of its rows, and how to stop it or go on.
import { useEffect } from 'react';
import { Label } from 'react-aria-components/Label';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import { queries } from '../api/queries.ts';
import { useLanguage } from '../language/language.ts';
import { percentIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { BadRows } from './bad-rows.tsx';
import { forgetRun, goOn, type Run, rowsDone, stopRun } from './import-run.ts';

const outcomes = ['created', 'changed', 'unchanged', 'refused'] as const;

const Progress = ({ run }: { readonly run: Run }) => {
  const text = useText();
  const language = useLanguage();
  const done = rowsDone(run);
  const share = run.total === 0 ? 1 : done / run.total;
  return (
    <ProgressBar
      value={share}
      minValue={0}
      maxValue={1}
      valueLabel={percentIn(language, share)}
      className="progress"
    >
      <Label>{text('imports.progress', { done, total: run.total })}</Label>
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className="whole" width="100" height="6" />
        <rect className="part" width={100 * share} height="6" />
      </svg>
    </ProgressBar>
  );
};

export const RunView = ({ run }: { readonly run: Run }) => {
  const text = useText();
  const { state, isAway, trouble } = run;
  const isRunning = state === 'running' || state === 'stopping';
  // What was read before may be another now.
  useEffect(() => {
    if (!isRunning) void queries.invalidateQueries();
  }, [isRunning]);
  return (
    <>
      <section className="card" aria-labelledby="run">
        <h2 id="run">{run.name}</h2>
        <Progress run={run} />
        <p role="status">{text(isAway && isRunning ? 'imports.away' : `imports.state.${state}`)}</p>
        {trouble === undefined ? null : (
          <p role="alert" className="trouble">
            {trouble}
          </p>
        )}
        <ul className="plain row">
          {outcomes.map((one) => (
            <li key={one} className="outcome">
              {text(`imports.${one}`, { count: run.tally[one] })}
            </li>
          ))}
        </ul>
        <div className="row">
          {isRunning ? (
            <Action isDisabled={state === 'stopping'} onPress={stopRun}>
              {text('imports.stop')}
            </Action>
          ) : null}
          {state === 'stopped' || state === 'failed' ? (
            <Action weight="first" onPress={() => void goOn()}>
              {text('imports.go-on')}
            </Action>
          ) : null}
          {isRunning ? null : (
            <Action weight={state === 'done' ? 'second' : 'quiet'} onPress={forgetRun}>
              {text('imports.another')}
            </Action>
          )}
        </div>
      </section>
      <BadRows name={run.name} head={run.head} bad={run.bad} />
    </>
  );
};
