// One point that a call asks: of which sort, what, whether nobody goes without it, and how much it counts.
import { troubleAt } from '../api/trouble-at.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Choice } from '../parts/choice.tsx';
import { Field } from '../parts/field.tsx';
import { organisationKinds } from '../parts/known-values.ts';
import { Tick } from '../parts/tick.tsx';
import { type AskedPoint, asks, fewestOf } from './asked-points.ts';

interface PointFieldProps {
  readonly id: string;
  readonly point: AskedPoint;
  /** Its place, from 0, among so many. */
  readonly at: number;
  readonly of: number;
  /** Of the last try to send it. */
  readonly error: unknown;
  readonly isMissing: boolean;
  onChange(changed: Partial<AskedPoint>): void;
  onMove(by: -1 | 1): void;
  onTakeOut(): void;
}

const mostPartners = 12;
const weights = ['1', '2', '3', '4', '5'] as const;

const numbersFrom = (fewest: number) =>
  Array.from({ length: mostPartners - fewest + 1 }, (_, at) => String(fewest + at)).map((value) => ({
    value,
    text: value,
  }));

type WhatProps = Pick<PointFieldProps, 'point' | 'at' | 'error' | 'isMissing' | 'onChange'>;

const What = ({ point, at, error, isMissing, onChange }: WhatProps) => {
  const text = useText();
  const place = `requirements[${at}]`;
  const least = String(Math.max(fewestOf(point.asks), Number(point.least)));
  if (point.asks === 'expertise')
    return (
      <Field
        label={text('manage.point.words')}
        help={text('manage.point.words.help')}
        value={point.words}
        onChange={(words) => onChange({ words })}
        trouble={isMissing ? text('manage.missing.words') : undefined}
        refused={troubleAt(error, `${place}.expertise`)}
        isRequired
      />
    );
  return (
    <div className="row">
      {point.asks === 'kind' ? (
        <Choice
          label={text('manage.point.kind')}
          value={point.kind}
          options={organisationKinds.map((kind) => ({ value: kind, text: text(`name.kind.${kind}`) }))}
          refused={troubleAt(error, `${place}.kind`, `${place}.kind.kind`)}
          onChoose={(kind) => onChange({ kind })}
        />
      ) : null}
      <Choice
        label={text('manage.point.least')}
        value={least}
        options={numbersFrom(fewestOf(point.asks))}
        refused={troubleAt(error, `${place}.${point.asks}.least`)}
        onChoose={(chosen) => onChange({ least: chosen })}
      />
    </div>
  );
};

export const PointField = (props: PointFieldProps) => {
  const { id, point, at, of, onChange, onMove, onTakeOut } = props;
  const text = useText();
  const called = text('manage.point', { at: at + 1 });
  return (
    <fieldset id={id} tabIndex={-1} className="call-point">
      <legend>{called}</legend>
      <Choice
        label={text('manage.point.asks')}
        value={point.asks}
        options={asks.map((one) => ({ value: one, text: text(`manage.asks.${one}`) }))}
        onChoose={(one) => onChange({ asks: one })}
      />
      <What {...props} />
      <Tick
        label={text('manage.point.mandatory')}
        help={text('manage.point.mandatory.help')}
        value={point.mandatory}
        onChange={(mandatory) => onChange({ mandatory })}
      />
      {point.mandatory ? null : (
        <Choice
          label={text('manage.point.weight')}
          value={point.weight}
          options={weights.map((value) => ({
            value,
            text: value === '1' || value === '5' ? text(`manage.weight.${value}`) : value,
          }))}
          refused={troubleAt(props.error, `requirements[${at}].weight`)}
          onChoose={(weight) => onChange({ weight })}
        />
      )}
      <div className="row">
        <Action
          id={`${id}-up`}
          isDisabled={at === 0}
          aria-label={text('manage.point.up.of', { called })}
          onPress={() => onMove(-1)}
        >
          {text('manage.point.up')}
        </Action>
        <Action
          id={`${id}-down`}
          isDisabled={at === of - 1}
          aria-label={text('manage.point.down.of', { called })}
          onPress={() => onMove(1)}
        >
          {text('manage.point.down')}
        </Action>
        <Action weight="quiet" aria-label={text('manage.point.remove.of', { called })} onPress={onTakeOut}>
          {text('manage.point.remove')}
        </Action>
      </div>
    </fieldset>
  );
};
