// Until which day something is put aside: one of the usual ones, or another.
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Field } from '../parts/field.tsx';
import { daysAhead } from './days-ahead.ts';

const usual = [1, 7, 30] as const;

interface UntilDayProps {
  /** YYYY-MM-DD; empty: until it changes. */
  readonly value: string;
  /** Nobody waits for it. */
  readonly mayBeOpen: boolean;
  readonly trouble: string | undefined;
  /** Of the campus. */
  readonly timeZone: string | undefined;
  onChange(day: string): void;
}

export const UntilDay = ({ value, mayBeOpen, trouble, timeZone, onChange }: UntilDayProps) => {
  const text = useText();
  const now = new Date();
  return (
    <div className="stack until-day">
      <div className="row" role="group" aria-label={text('queue.until.usual')}>
        {usual.map((days) => (
          <Action
            key={days}
            aria-pressed={value === daysAhead(now, days, timeZone)}
            onPress={() => onChange(daysAhead(now, days, timeZone))}
          >
            {text('queue.until.days', { days })}
          </Action>
        ))}
        {mayBeOpen ? (
          <Action aria-pressed={value === ''} onPress={() => onChange('')}>
            {text('queue.until.changed')}
          </Action>
        ) : null}
      </div>
      <Field
        type="date"
        label={text('queue.until')}
        help={text(mayBeOpen ? 'queue.until.help' : 'queue.until.help.waited')}
        value={value}
        trouble={trouble}
        onChange={onChange}
      />
    </div>
  );
};
