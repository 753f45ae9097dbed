// What a call asks, point by point: added, moved up and down, taken out, by keyboard too; the focus goes along.
import { useEffect, useId, useRef } from 'react';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { sayAloud } from '../parts/aloud.tsx';
import { tell } from '../parts/toasts.tsx';
import { moved, newPoint, readPoints, writePoints, type AskedPoint } from './asked-points.ts';
import { PointField } from './point-field.tsx';

interface PointsFieldProps {
  /** All points, as they are kept. */
  readonly written: string;
  /** Of the last try to send them. */
  readonly error: unknown;
  /** Keys of those that lack something. */
  readonly missing: readonly string[];
  onChange(written: string): void;
}

const most = 15;

export const PointsField = ({ written, error, missing, onChange }: PointsFieldProps) => {
  const text = useText();
  const id = useId();
  const points = readPoints(written);
  /** Id of what is to have the focus once it is there. */
  const next = useRef<string>(undefined);
  useEffect(() => {
    if (next.current !== undefined) document.getElementById(next.current)?.focus();
    next.current = undefined;
  }, [written]);
  const change = (changed: readonly AskedPoint[], focus?: string): void => {
    next.current = focus;
    onChange(writePoints(changed));
  };
  const move = (key: string, by: -1 | 1): void => {
    const after = moved(points, key, by);
    const at = after.findIndex((one) => one.key === key);
    // At either end its button is gone: the other one takes the focus.
    const isLast = by < 0 ? at === 0 : at === after.length - 1;
    const goesUp = isLast ? by > 0 : by < 0;
    change(after, `${id}-${key}-${goesUp ? 'up' : 'down'}`);
    sayAloud(text('manage.point.moved', { at: at + 1, of: after.length }));
  };
  const takeOut = (key: string): void => {
    const at = points.findIndex((one) => one.key === key);
    const left = points.toSpliced(at, 1);
    const near = left[at] ?? left.at(-1);
    change(left, near === undefined ? `${id}-add` : `${id}-${near.key}`);
    tell({ text: text('manage.point.out', { at: at + 1 }), undo: () => change(points, `${id}-${key}`) });
  };
  const add = (): void => {
    const key = crypto.randomUUID();
    change([...points, newPoint(key)], `${id}-${key}`);
  };
  return (
    <section className="stack" aria-labelledby={id}>
      <h3 id={id}>{text('manage.points')}</h3>
      <p>{text('manage.points.text')}</p>
      <ol className="plain stack">
        {points.map((point, at) => (
          <li key={point.key}>
            <PointField
              id={`${id}-${point.key}`}
              point={point}
              at={at}
              of={points.length}
              error={error}
              isMissing={missing.includes(point.key)}
              onChange={(changed) =>
                change(points.map((one) => (one.key === point.key ? { ...one, ...changed } : one)))
              }
              onMove={(by) => move(point.key, by)}
              onTakeOut={() => takeOut(point.key)}
            />
          </li>
        ))}
      </ol>
      <div>
        <Action id={`${id}-add`} isDisabled={points.length >= most} onPress={add}>
          {text('manage.point.add')}
        </Action>
      </div>
    </section>
  );
};
