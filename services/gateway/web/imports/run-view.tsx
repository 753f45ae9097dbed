// How far an import is, what became of its rows, and how to stop it or go on.
import { useEffect } from 'react';
import { queries } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Progress } from '../parts/progress.tsx';
import { BadRows } from './bad-rows.tsx';
import type { Importing, Run } from './import-run.ts';
import { rowsDone } from './rows/tally.ts';

const outcomes = ['created', 'changed', 'unchanged', 'refused'] as const;

interface RunViewProps {
  readonly run: Run;
  readonly importing: Importing;
}

export const RunView = ({ run, importing }: RunViewProps) => {
  const text = useText();
  const { state, isAway, trouble, total } = run;
  const done = rowsDone(run.tally);
  const isRunning = state === 'running' || state === 'stopping';
  // What was read before may be another now.
  useEffect(() => {
    if (!isRunning) void queries.invalidateQueries();
  }, [isRunning]);
  return (
    <>
      <section className="card" aria-labelledby="run">
        <h2 id="run">{run.name}</h2>
        <Progress label={text('imports.progress', { done, total })} value={total === 0 ? 1 : done / total} />
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
            <Action isDisabled={state === 'stopping'} onPress={importing.stop}>
              {text('imports.stop')}
            </Action>
          ) : null}
          {state === 'stopped' || state === 'failed' ? (
            <Action weight="first" onPress={() => void importing.goOn()}>
              {text('imports.go-on')}
            </Action>
          ) : null}
          {isRunning ? null : (
            <Action weight={state === 'done' ? 'second' : 'quiet'} onPress={importing.forget}>
              {text('imports.another')}
            </Action>
          )}
        </div>
      </section>
      <BadRows name={run.name} header={run.header} bad={run.bad} />
    </>
  );
};
